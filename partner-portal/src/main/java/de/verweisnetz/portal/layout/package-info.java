/** The frame of every page: templates, navigation, headers. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.layout;

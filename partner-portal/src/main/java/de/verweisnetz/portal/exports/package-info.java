/** The directory as files. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.exports;

/** Where everybody begins. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.start;

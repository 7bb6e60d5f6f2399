/** Entries that may be the same, and how two become one. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.duplicates;

/** The way into the pages that keep the directory. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.overview;

/** Finds documents that may be the same, by equal values and a score that explains itself. */
@NullMarked
package de.verweisnetz.directory.duplicates;

import org.jspecify.annotations.NullMarked;

/** Turns the rows of a table of any columns into offers, by a mapping of its columns. */
@NullMarked
package de.verweisnetz.data.intake.free;

import org.jspecify.annotations.NullMarked;

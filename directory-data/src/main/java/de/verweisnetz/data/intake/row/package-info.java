/** Reads tables row by row below their header, and keeps away from the parser what would not fit into memory. */
@NullMarked
package de.verweisnetz.data.intake.row;

import org.jspecify.annotations.NullMarked;

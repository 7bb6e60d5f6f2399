/** Reads the sheets of a workbook without believing what is written in it. */
@NullMarked
package de.verweisnetz.data.intake.workbook;

import org.jspecify.annotations.NullMarked;

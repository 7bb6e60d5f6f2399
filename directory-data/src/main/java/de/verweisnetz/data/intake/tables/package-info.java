/** Reads the tables of a datapackage, or the sheets of a workbook that are called like them. */
@NullMarked
package de.verweisnetz.data.intake.tables;

import org.jspecify.annotations.NullMarked;

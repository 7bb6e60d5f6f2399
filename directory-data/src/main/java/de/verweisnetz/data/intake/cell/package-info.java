/** Reads single cells as people write them: hours, addresses, areas, dates, lists of codes. */
@NullMarked
package de.verweisnetz.data.intake.cell;

import org.jspecify.annotations.NullMarked;

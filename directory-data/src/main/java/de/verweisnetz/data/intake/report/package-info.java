/** Tells what is wrong with a file and where, and hands over what fits nowhere. */
@NullMarked
package de.verweisnetz.data.intake.report;

import org.jspecify.annotations.NullMarked;

/** Knows the tables of every version of HSDS, what is nested where, and what older versions called it. */
@NullMarked
package de.verweisnetz.data.intake.hsds;

import org.jspecify.annotations.NullMarked;

/** Other people's directory files in: HSDS in all its forms, free tables, read in flat memory and without losing anything. */
@NullMarked
package de.verweisnetz.data.intake;

import org.jspecify.annotations.NullMarked;

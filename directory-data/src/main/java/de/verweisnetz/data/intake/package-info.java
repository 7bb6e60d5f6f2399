/**
 * Other people's directory files in: HSDS in all its forms, free tables, read in flat memory and without losing anything.
 *
 * <p>What is here is for others; the packages below are its rooms and nobody else's. The rooms know what is said here,
 * {@link de.verweisnetz.data.intake.Intake} alone knows the rooms.
 */
@NullMarked
package de.verweisnetz.data.intake;

import org.jspecify.annotations.NullMarked;

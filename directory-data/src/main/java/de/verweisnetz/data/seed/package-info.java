/** The synthetic seed directory that a fresh node starts with. */
@NullMarked
package de.verweisnetz.data.seed;

import org.jspecify.annotations.NullMarked;

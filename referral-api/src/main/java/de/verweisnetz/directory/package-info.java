/** The directory: offers of counselling centres, how they are found, kept and published. */
@NullMarked
package de.verweisnetz.directory;

import org.jspecify.annotations.NullMarked;

/** Keeping the directory true: edits, suggestions, checks, confirmations. */
@NullMarked
package de.verweisnetz.directory.upkeep;

import org.jspecify.annotations.NullMarked;

/** Applies the rules of all modules about how long data is kept. */
@NullMarked
package de.verweisnetz.privacy.retention;

import org.jspecify.annotations.NullMarked;

/** Finds in free texts what must not be stored: ways to reach a person, and accounts. */
@NullMarked
package de.verweisnetz.platform.freetext;

import org.jspecify.annotations.NullMarked;

/** The business clock, which tests and demos may shift. */
@NullMarked
package de.verweisnetz.platform.clock;

import org.jspecify.annotations.NullMarked;

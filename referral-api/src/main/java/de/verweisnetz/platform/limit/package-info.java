/** How often somebody without a login may ask, told apart by network and not by person. */
@NullMarked
package de.verweisnetz.platform.limit;

import org.jspecify.annotations.NullMarked;

/** Who is calling, for which participant, with which permissions. */
@NullMarked
package de.verweisnetz.identity;

import org.jspecify.annotations.NullMarked;

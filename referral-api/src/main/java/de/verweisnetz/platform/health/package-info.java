/** Is the node alive, and ready? */
@NullMarked
package de.verweisnetz.platform.health;

import org.jspecify.annotations.NullMarked;

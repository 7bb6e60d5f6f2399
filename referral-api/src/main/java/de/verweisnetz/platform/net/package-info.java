/** Where the node may go when other people's addresses send it there. */
@NullMarked
package de.verweisnetz.platform.net;

import org.jspecify.annotations.NullMarked;

/** The one way out to other people's servers, and where the node may go when their addresses send it there. */
@NullMarked
package de.verweisnetz.platform.net;

import org.jspecify.annotations.NullMarked;

/** Pages of lists and the signed cursors that lead from one to the next. */
@NullMarked
package de.verweisnetz.platform.paging;

import org.jspecify.annotations.NullMarked;

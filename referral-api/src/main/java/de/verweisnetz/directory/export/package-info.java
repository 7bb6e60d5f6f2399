/** Reads what leaves the node page by page, so that an export of any size takes the same memory. */
@NullMarked
package de.verweisnetz.directory.export;

import org.jspecify.annotations.NullMarked;

/** The public directory as HSDS documents, with what is not public left out. */
@NullMarked
package de.verweisnetz.directory.hsds;

import org.jspecify.annotations.NullMarked;

/** Offers as they are listed: derived from HSDS documents, read by id. */
@NullMarked
package de.verweisnetz.directory.listing;

import org.jspecify.annotations.NullMarked;

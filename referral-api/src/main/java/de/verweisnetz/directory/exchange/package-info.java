/** How bundles of HSDS documents get into the directory. */
@NullMarked
package de.verweisnetz.directory.exchange;

import org.jspecify.annotations.NullMarked;

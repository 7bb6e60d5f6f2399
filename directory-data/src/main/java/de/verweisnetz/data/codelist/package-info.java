/** The code lists of the network: stable codes with German and English labels, kept as data. */
@NullMarked
package de.verweisnetz.data.codelist;

import org.jspecify.annotations.NullMarked;

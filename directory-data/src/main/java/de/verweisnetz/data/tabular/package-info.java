/** The tables of HSDS 3.1, how a document is spread over their rows, and the one column that loses nothing. */
@NullMarked
package de.verweisnetz.data.tabular;

import org.jspecify.annotations.NullMarked;

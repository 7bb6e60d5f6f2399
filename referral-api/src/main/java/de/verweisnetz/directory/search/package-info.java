/** How offers are found: words and facets cut in Java, one statement over one row per offer. */
@NullMarked
package de.verweisnetz.directory.search;

import org.jspecify.annotations.NullMarked;

/** Sources of trusted information: how they are kept, and which of them fit. */
@NullMarked
package de.verweisnetz.directory.information;

import org.jspecify.annotations.NullMarked;

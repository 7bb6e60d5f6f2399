/** Makes one document of two, keeps the old id alive, and takes it back. */
@NullMarked
package de.verweisnetz.directory.merging;

import org.jspecify.annotations.NullMarked;

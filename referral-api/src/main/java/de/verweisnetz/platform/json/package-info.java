/** How JSON is read and written. */
@NullMarked
package de.verweisnetz.platform.json;

import org.jspecify.annotations.NullMarked;

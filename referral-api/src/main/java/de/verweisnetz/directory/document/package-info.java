/** HSDS documents as they came, all their versions, and the one way to change them. */
@NullMarked
package de.verweisnetz.directory.document;

import org.jspecify.annotations.NullMarked;

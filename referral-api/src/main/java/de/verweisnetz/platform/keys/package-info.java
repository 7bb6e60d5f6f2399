/** The node's keys: a file outside the database. */
@NullMarked
package de.verweisnetz.platform.keys;

import org.jspecify.annotations.NullMarked;

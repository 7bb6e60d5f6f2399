/** The postal file that an operator imports, and how every process comes to know its places. */
@NullMarked
package de.verweisnetz.directory.place;

import org.jspecify.annotations.NullMarked;

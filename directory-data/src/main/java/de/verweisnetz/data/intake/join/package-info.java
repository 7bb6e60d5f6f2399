/** Puts rows into their documents and documents in an order, in a temporary file so that memory stays flat. */
@NullMarked
package de.verweisnetz.data.intake.join;

import org.jspecify.annotations.NullMarked;

/** Errors as RFC 9457 problems: types, field errors, and the mappers that write them. */
@NullMarked
package de.verweisnetz.platform.problem;

import org.jspecify.annotations.NullMarked;

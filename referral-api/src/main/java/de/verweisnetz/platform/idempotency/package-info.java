/** The same request twice has one effect. */
@NullMarked
package de.verweisnetz.platform.idempotency;

import org.jspecify.annotations.NullMarked;

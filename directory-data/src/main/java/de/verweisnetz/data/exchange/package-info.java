/** HSDS bundles in and out: reading, checking and redacting them without losing a field. */
@NullMarked
package de.verweisnetz.data.exchange;

import org.jspecify.annotations.NullMarked;

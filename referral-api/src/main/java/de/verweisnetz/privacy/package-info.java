/** The audit trail. */
@NullMarked
package de.verweisnetz.privacy;

import org.jspecify.annotations.NullMarked;

/** Requests in the log, without personal data. */
@NullMarked
package de.verweisnetz.platform.log;

import org.jspecify.annotations.NullMarked;

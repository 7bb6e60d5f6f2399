/** What names a request in answers and in the log. */
@NullMarked
package de.verweisnetz.platform.log;

import org.jspecify.annotations.NullMarked;

/** What data protection officers read. */
@NullMarked
package de.verweisnetz.privacy.oversight;

import org.jspecify.annotations.NullMarked;

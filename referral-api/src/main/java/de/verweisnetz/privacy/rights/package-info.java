/** What clients ask for, who has to act on it, and the erasure that follows. */
@NullMarked
package de.verweisnetz.privacy.rights;

import org.jspecify.annotations.NullMarked;

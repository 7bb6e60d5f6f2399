/** Where audit rows are kept. */
@NullMarked
package de.verweisnetz.privacy.audit;

import org.jspecify.annotations.NullMarked;

/** Where audit rows are kept: chained after commit, signed outside the database, and checked by a command. */
@NullMarked
package de.verweisnetz.privacy.audit;

import org.jspecify.annotations.NullMarked;

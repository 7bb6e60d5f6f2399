/** Who reaches what: every operation of the contract and every table of the database, seen by everybody else. */
@NullMarked
package de.verweisnetz.isolation;

import org.jspecify.annotations.NullMarked;

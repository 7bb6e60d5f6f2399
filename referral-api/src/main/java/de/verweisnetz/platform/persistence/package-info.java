/** What the persistence provider needs to be told. */
@NullMarked
package de.verweisnetz.platform.persistence;

import org.jspecify.annotations.NullMarked;

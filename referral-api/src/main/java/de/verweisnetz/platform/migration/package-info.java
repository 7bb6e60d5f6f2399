/** The command that migrates the database. */
@NullMarked
package de.verweisnetz.platform.migration;

import org.jspecify.annotations.NullMarked;

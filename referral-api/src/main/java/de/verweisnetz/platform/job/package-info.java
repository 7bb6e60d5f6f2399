/** Work that outlives a request: jobs kept in the database, run by whichever process is free, again after a crash. */
@NullMarked
package de.verweisnetz.platform.job;

import org.jspecify.annotations.NullMarked;

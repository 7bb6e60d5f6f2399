/** The directory at size: each kind of request beside the raw database, in one run. */
package de.verweisnetz.benchmark.directory;

/** The directory over HTTP. */
@NullMarked
package de.verweisnetz.directory.rest;

import org.jspecify.annotations.NullMarked;

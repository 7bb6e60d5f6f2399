/** Statistics over HTTP. */
@NullMarked
package de.verweisnetz.reporting.rest;

import org.jspecify.annotations.NullMarked;

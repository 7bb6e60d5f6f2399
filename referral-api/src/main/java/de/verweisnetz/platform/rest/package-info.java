/** The REST application and its readiness end point. */
@NullMarked
package de.verweisnetz.platform.rest;

import org.jspecify.annotations.NullMarked;

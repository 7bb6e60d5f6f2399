/** The REST application: how bodies are read and requests logged. */
@NullMarked
package de.verweisnetz.platform.rest;

import org.jspecify.annotations.NullMarked;

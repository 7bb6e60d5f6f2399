/** Privacy over HTTP. */
@NullMarked
package de.verweisnetz.privacy.rest;

import org.jspecify.annotations.NullMarked;

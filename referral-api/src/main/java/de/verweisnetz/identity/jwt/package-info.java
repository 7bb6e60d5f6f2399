/** The only reader of access tokens. */
@NullMarked
package de.verweisnetz.identity.jwt;

import org.jspecify.annotations.NullMarked;

/** The caller as the API shows her. */
@NullMarked
package de.verweisnetz.identity.rest;

import org.jspecify.annotations.NullMarked;

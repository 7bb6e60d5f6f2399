/** Entering a code that a client presents. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.code;

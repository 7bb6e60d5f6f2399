/** Passing a client on to another centre. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.forward;

/** What a streetworker sends to the client. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.message;

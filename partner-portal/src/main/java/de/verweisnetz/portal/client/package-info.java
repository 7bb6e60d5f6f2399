/** What a client sees: no login, no cookie, no script. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.client;

/** What a reader of a card sees: no login, no cookie, no script. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.card;

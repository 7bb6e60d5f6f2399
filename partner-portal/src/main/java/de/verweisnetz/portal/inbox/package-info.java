/** Referrals a centre has received: the list, the page of each, the answers. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.inbox;

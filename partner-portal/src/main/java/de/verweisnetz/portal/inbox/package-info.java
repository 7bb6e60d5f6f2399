/** Referrals a centre has received. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.inbox;

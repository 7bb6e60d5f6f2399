/** Referrals a team has sent. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.referrals;

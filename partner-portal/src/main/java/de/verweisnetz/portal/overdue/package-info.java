/** Referrals that wait too long, for the coordination. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.overdue;

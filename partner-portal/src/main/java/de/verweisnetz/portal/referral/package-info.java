/** How referrals are told in words, the same for sender and receiver. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.referral;

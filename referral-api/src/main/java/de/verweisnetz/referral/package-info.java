/** Referrals: issued by a streetworker, answered by a centre, followed by the client with her code. */
@NullMarked
package de.verweisnetz.referral;

import org.jspecify.annotations.NullMarked;

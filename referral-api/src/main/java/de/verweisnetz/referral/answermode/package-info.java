/** How organisations answer referrals, and the links by which somebody without an account answers for one. */
@NullMarked
package de.verweisnetz.referral.answermode;

import org.jspecify.annotations.NullMarked;

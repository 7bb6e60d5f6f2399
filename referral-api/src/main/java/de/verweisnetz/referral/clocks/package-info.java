/** What happens to referrals when time passes: nothing that was issued is forgotten. */
@NullMarked
package de.verweisnetz.referral.clocks;

import org.jspecify.annotations.NullMarked;

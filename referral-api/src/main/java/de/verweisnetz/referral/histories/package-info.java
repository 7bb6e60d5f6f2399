/** Made-up histories of referrals for demonstrations, tests and measurements: what a year of work leaves behind. */
@NullMarked
package de.verweisnetz.referral.histories;

import org.jspecify.annotations.NullMarked;

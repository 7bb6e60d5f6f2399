/** When referrals end for good, and what is left of them. */
@NullMarked
package de.verweisnetz.referral.retention;

import org.jspecify.annotations.NullMarked;

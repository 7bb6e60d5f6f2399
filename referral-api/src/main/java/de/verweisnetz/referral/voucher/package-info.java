/** The code a client carries: drawing, checking and reading it. */
@NullMarked
package de.verweisnetz.referral.voucher;

import org.jspecify.annotations.NullMarked;

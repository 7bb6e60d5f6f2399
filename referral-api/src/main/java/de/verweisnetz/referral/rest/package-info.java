/** Referrals over HTTP. */
@NullMarked
package de.verweisnetz.referral.rest;

import org.jspecify.annotations.NullMarked;

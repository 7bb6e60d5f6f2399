/** Envelopes that only their recipients open, and the keys of organisations that they are sealed to. */
@NullMarked
package de.verweisnetz.referral.sealing;

import org.jspecify.annotations.NullMarked;

/** Outcomes from organisations' own systems, as lines of text. */
@NullMarked
package de.verweisnetz.referral.upload;

import org.jspecify.annotations.NullMarked;

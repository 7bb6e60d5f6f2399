/** Which free texts a referral may carry, and what must not stand in them. */
@NullMarked
package de.verweisnetz.referral.freetext;

import org.jspecify.annotations.NullMarked;

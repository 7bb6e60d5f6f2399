/** Cards for public replies: what they say, who made them, how often they were handed out. */
@NullMarked
package de.verweisnetz.referral.signpost;

import org.jspecify.annotations.NullMarked;

/** The life of one referral: states, steps, and what each party may know. */
@NullMarked
package de.verweisnetz.referral.lifecycle;

import org.jspecify.annotations.NullMarked;

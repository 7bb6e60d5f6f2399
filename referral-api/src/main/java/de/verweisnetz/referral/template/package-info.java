/** Texts that centres use again and again in their answers. */
@NullMarked
package de.verweisnetz.referral.template;

import org.jspecify.annotations.NullMarked;

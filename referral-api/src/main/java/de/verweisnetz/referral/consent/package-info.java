/** What a client agreed to, and the texts she was asked with. */
@NullMarked
package de.verweisnetz.referral.consent;

import org.jspecify.annotations.NullMarked;

/** What is held on a client's code, and its erasure. */
@NullMarked
package de.verweisnetz.referral.rights;

import org.jspecify.annotations.NullMarked;

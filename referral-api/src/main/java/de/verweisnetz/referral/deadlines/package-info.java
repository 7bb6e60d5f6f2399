/** When a centre has to answer and when a code ends. */
@NullMarked
package de.verweisnetz.referral.deadlines;

import org.jspecify.annotations.NullMarked;

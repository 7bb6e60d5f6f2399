/** How a centre can reach a client: the only place where this is ever readable, and how it is sealed and forgotten. */
@NullMarked
package de.verweisnetz.referral.clientdata;

import org.jspecify.annotations.NullMarked;

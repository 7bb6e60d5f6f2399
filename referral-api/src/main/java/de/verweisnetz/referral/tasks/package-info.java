/** What a sender's team has to look after once a referral does not go on by itself. */
@NullMarked
package de.verweisnetz.referral.tasks;

import org.jspecify.annotations.NullMarked;

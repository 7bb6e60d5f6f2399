package de.verweisnetz.referral.consent;

import java.time.LocalDate;

/**
 * That somebody competent found an edition right.
 *
 * @param byFunction of who did, never a name
 * @param expiresOn last day on which it may be relied on
 */
record TextReview(LocalDate on, String byFunction, LocalDate expiresOn) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(on) && !day.isAfter(expiresOn);
    }
}

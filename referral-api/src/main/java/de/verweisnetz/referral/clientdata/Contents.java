package de.verweisnetz.referral.clientdata;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed, as it stands in the envelope.
 *
 * @param value number in international form, or e-mail address
 * @param name whom to ask for, if she wants one to be known
 * @param reachableUntil last day on which this holds
 * @param leaveNoMessage neither with others nor on a machine
 * @param doNotSayWhoCalls not even if somebody asks
 */
record Contents(
        ContactChannel channel,
        String value,
        @Nullable String name,
        List<SafeTime> safeTimes,
        @Nullable LocalDate reachableUntil,
        boolean leaveNoMessage,
        boolean doNotSayWhoCalls) {

    /** Never what is in it: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Contents";
    }
}

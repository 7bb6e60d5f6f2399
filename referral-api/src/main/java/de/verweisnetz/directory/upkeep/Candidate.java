package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferFacts.Contact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer that may need a check, with everything that decides whether and how soon.
 *
 * @param light OPEN, FULL or UNKNOWN, as it counts today
 * @param use referrals in the last twelve months
 * @param reported what people reported
 * @param attempts calls in vain since the last confirmation
 * @param notBefore left alone until this day
 */
record Candidate(
        UUID id,
        String name,
        CheckItem.Organization organization,
        @Nullable String city,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        String light,
        boolean takesReferrals,
        @Nullable Contact contact,
        int use,
        List<OpenReason> reported,
        int attempts,
        @Nullable LocalDate notBefore,
        Ages ages) {
    private static final int MOST_RISK = 100;
    private static final int RISK_OF_AGE = 40;
    private static final int RISK_OF_ANOTHER_REPORT = 5;

    @Nullable
    LocalDate dueOn() {
        return DueDay.of(id, verifiedOn, validUntil, ages);
    }

    /** Why it is to be checked today; empty when all is well. */
    List<OpenReason> reasons(LocalDate today) {
        var reasons = new ArrayList<>(reported);
        var due = dueOn();
        if (due == null) {
            reasons.add(OpenReason.ofEntry(CheckReason.NEVER_VERIFIED, null));
        } else if (!due.isAfter(today)) {
            reasons.add(OpenReason.ofEntry(CheckReason.AGE, due));
        }
        // Of an offer that nobody is referred to, the light alone is worth no call.
        if (takesReferrals && light.equals("UNKNOWN") && (use > 0 || !reasons.isEmpty())) {
            reasons.add(OpenReason.ofEntry(CheckReason.CAPACITY_UNKNOWN, null));
        }
        return List.copyOf(reasons);
    }

    /** How likely it is, of 100, that the entry misleads somebody. */
    int risk(LocalDate today) {
        int risk = reasons(today).stream().mapToInt(this::risk).sum() + riskOfAge(today);
        return Math.min(risk, MOST_RISK);
    }

    /** Use × risk; an offer that nobody uses still counts a little. */
    int priority(LocalDate today) {
        return (1 + use) * risk(today);
    }

    boolean rests(LocalDate today) {
        return notBefore != null && notBefore.isAfter(today);
    }

    private int risk(OpenReason reason) {
        int others = reason.reports() == null ? 0 : reason.reports() - 1;
        return reason.code().risk() + others * RISK_OF_ANOTHER_REPORT;
    }

    /** Grows from the day it is due to the day it is no longer offered. */
    private int riskOfAge(LocalDate today) {
        var due = dueOn();
        if (verifiedOn == null || due == null || due.isAfter(today)) {
            return 0;
        }
        long late = 1 + ChronoUnit.DAYS.between(due, today);
        long span = Math.max(1, ChronoUnit.DAYS.between(due, lastDay(verifiedOn)));
        return (int) Math.min(RISK_OF_AGE, RISK_OF_AGE * late / span + 1);
    }

    private LocalDate lastDay(LocalDate verified) {
        var expires = verified.plusDays(ages.expired());
        return validUntil != null && validUntil.isBefore(expires) ? validUntil : expires;
    }
}

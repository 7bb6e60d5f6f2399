package de.verweisnetz.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of referrals need to know of an offer, as it is today.
 *
 * @param version grows with every change of what counsellors see
 * @param receiver the participant that answers for the organisation, or null where nobody takes part
 * @param grades of referral that it takes today; empty when expired, or when its service is not active
 * @param answerTimeWorkingDays promised, or null
 * @param land two digits of the place's key, for public holidays, or null where the offer has no place
 * @param listed whether it is still in the directory; others stay readable for the referrals that name them
 * @param expired whether too long nobody has confirmed it
 * @param closedUntil last day of a closure, or null; may lie in the past
 * @param capacityLight OPEN, FULL or UNKNOWN; UNKNOWN when its age is
 */
public record ReferableOffer(
        OfferId id,
        long version,
        String name,
        UUID organizationId,
        String organizationName,
        @Nullable UUID receiver,
        List<String> grades,
        List<String> topics,
        List<String> languages,
        boolean announcedByDefault,
        @Nullable Integer answerTimeWorkingDays,
        @Nullable String land,
        String centreType,
        @Nullable String carrier,
        boolean listed,
        boolean expired,
        @Nullable LocalDate closedUntil,
        String capacityLight) {

    /** Whether it takes referrals of this grade: {@code CODE} or {@code WARM}. */
    public boolean accepts(String grade) {
        return grades.contains(grade);
    }

    public boolean closedOn(LocalDate day) {
        return closedUntil != null && !day.isAfter(closedUntil);
    }

    public Optional<UUID> managedBy() {
        return Optional.ofNullable(receiver);
    }
}

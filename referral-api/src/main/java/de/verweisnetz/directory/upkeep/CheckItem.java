package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferFacts.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One offer of the check queue.
 *
 * @param dueOn its own day; null where nobody ever confirmed it
 * @param use referrals in the last twelve months
 * @param risk of 100
 * @param attempts calls in vain since the last confirmation
 */
public record CheckItem(
        Offer offer,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate dueOn,
        List<OpenReason> reasons,
        int use,
        int risk,
        int priority,
        int attempts,
        @Nullable Contact contact) {

    /** What the list calls it. */
    public record Offer(UUID id, String name, Organization organization, @Nullable String city) {}

    /** The organisation that offers it. */
    public record Organization(UUID id, String name) {}

    static CheckItem of(Candidate candidate, LocalDate today) {
        return new CheckItem(
                new Offer(candidate.id(), candidate.name(), candidate.organization(), candidate.city()),
                candidate.verifiedOn(),
                candidate.dueOn(),
                candidate.reasons(today),
                candidate.use(),
                candidate.risk(today),
                candidate.priority(today),
                candidate.attempts(),
                candidate.contact());
    }

    boolean has(CheckReason reason) {
        return reasons.stream().anyMatch(open -> open.code() == reason);
    }
}

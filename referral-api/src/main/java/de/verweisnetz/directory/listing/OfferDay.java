package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferFacts.Capacity;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.OfferView.MatchReason;
import de.verweisnetz.directory.OfferView.Verification;
import de.verweisnetz.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the documents say into what holds at one moment: open or not, fresh or not. */
public final class OfferDay {
    private static final int LIGHT_HOLDS_DAYS = 14;

    private final Instant now;
    private final LocalDate today;

    public OfferDay(Instant now) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, BusinessClock.ZONE);
    }

    public OfferView view(long version, OfferFacts facts) {
        return view(version, facts, null, null);
    }

    public OfferView view(
            long version, OfferFacts facts, @Nullable Double distanceKm, @Nullable List<MatchReason> matched) {
        var hours = OpeningHours.of(facts);
        var verification = Freshness.of(facts.verifiedOn(), facts.validUntil(), today);
        var grades = verification == Verification.EXPIRED ? List.<String>of() : facts.acceptsReferrals();
        return new OfferView(
                version,
                facts.with(light(facts.capacity()), grades),
                hours.map(known -> known.isOpen(now)).orElse(null),
                hours.flatMap(known -> known.nextOpening(now)).orElse(null),
                verification,
                distanceKm,
                matched);
    }

    private Capacity light(Capacity stated) {
        var old = stated.since() == null
                || stated.since().plusDays(LIGHT_HOLDS_DAYS).isBefore(today);
        return old ? new Capacity("UNKNOWN", stated.since(), null) : stated;
    }
}

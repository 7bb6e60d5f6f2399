package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.FitReason;
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
    /** After so many days nobody knows whether a capacity light still holds. */
    public static final int LIGHT_HOLDS_DAYS = 14;

    private final Instant now;
    private final LocalDate today;
    private final Freshness freshness;

    public OfferDay(Instant now, Freshness freshness) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        this.freshness = freshness;
    }

    /**
     * @param answerMode how its organisation answers referrals
     */
    public OfferView view(long version, OfferFacts facts, @Nullable String answerMode) {
        return view(version, facts, answerMode, null, null, null);
    }

    /**
     * @param matched why it is among the hits
     * @param fit the same with values
     */
    public OfferView view(
            long version,
            OfferFacts facts,
            @Nullable String answerMode,
            @Nullable Double distanceKm,
            @Nullable List<MatchReason> matched,
            @Nullable List<FitReason> fit) {
        var hours = OpeningHours.of(facts);
        var verification = freshness.of(facts.verifiedOn(), facts.validUntil(), today);
        var grades = verification == Verification.EXPIRED ? List.<String>of() : facts.acceptsReferrals();
        return new OfferView(
                version,
                facts.with(light(facts.capacity()), grades),
                hours.map(known -> known.isOpen(now)).orElse(null),
                hours.flatMap(known -> known.nextOpening(now)).orElse(null),
                verification,
                answerMode,
                null,
                distanceKm,
                matched,
                fit);
    }

    /** The light as it holds today. */
    public Capacity light(Capacity stated) {
        var old = stated.since() == null
                || stated.since().plusDays(LIGHT_HOLDS_DAYS).isBefore(today);
        return old ? new Capacity("UNKNOWN", stated.since(), null) : stated;
    }
}

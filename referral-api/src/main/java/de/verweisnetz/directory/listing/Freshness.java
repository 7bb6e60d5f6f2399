package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferView.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long an entry holds after somebody confirmed it. An entry that nobody ever confirmed holds for no day. */
@ApplicationScoped
public class Freshness {
    private final long flagAfterDays;
    private final long expireAfterDays;

    @Inject
    public Freshness(
            @ConfigProperty(name = "verweisnetz.directory.flag-after") Duration flagAfter,
            @ConfigProperty(name = "verweisnetz.directory.expire-after") Duration expireAfter) {
        this.flagAfterDays = flagAfter.toDays();
        this.expireAfterDays = expireAfter.toDays();
    }

    protected Freshness() {
        this(Duration.ZERO, Duration.ZERO);
    }

    /** The first day on which an entry may have been confirmed that is used for referrals on the given one. */
    public LocalDate usableSince(LocalDate today) {
        return today.minusDays(expireAfterDays);
    }

    /** The first day on which an entry may have been confirmed that is not flagged on the given one. */
    public LocalDate currentSince(LocalDate today) {
        return today.minusDays(flagAfterDays);
    }

    public Verification of(@Nullable LocalDate verifiedOn, @Nullable LocalDate validUntil, LocalDate today) {
        if (verifiedOn == null
                || verifiedOn.isBefore(usableSince(today))
                || validUntil != null && validUntil.isBefore(today)) {
            return Verification.EXPIRED;
        }
        return verifiedOn.isBefore(currentSince(today)) ? Verification.DUE : Verification.CURRENT;
    }
}

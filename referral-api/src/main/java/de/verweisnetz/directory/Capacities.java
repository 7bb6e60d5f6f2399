package de.verweisnetz.directory;

import de.verweisnetz.directory.upkeep.KeptOffers;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether offers have room: the light, and closures for a time. */
@ApplicationScoped
public class Capacities {
    @Inject
    private KeptOffers kept;

    /** Holds for 14 days from today. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public OfferFacts.Capacity set(OfferId offer, String light, @Nullable Integer waitingDays) {
        return kept.set(offer.value(), light, waitingDays);
    }

    /** Takes no referrals up to and including the day. */
    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public void close(OfferId offer, LocalDate until) {
        kept.close(offer.value(), until);
    }

    @Transactional
    @Requires(Permission.DIRECTORY_EDIT)
    public void reopen(OfferId offer) {
        kept.reopen(offer.value());
    }
}

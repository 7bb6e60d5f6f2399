package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.OfferFacts.Capacity;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.document.StoredDocument;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The steps on an offer that need no approval: still correct, full, closed for a time. */
@ApplicationScoped
public class KeptOffers {
    @Inject
    private Editing editing;

    @Inject
    private DocumentAccess access;

    @Inject
    private CheckRepository checks;

    @Inject
    private Freshness freshness;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.upkeep.confirmation-validity")
    private Period validity;

    /** How an offer stands that was confirmed. */
    public Confirmation confirmation(UUID id) {
        var offer = own(id).body();
        var german = offer.path(Profile.PROPERTY);
        var verifiedOn = LocalDate.parse(german.path("verified_on").asText());
        var validUntil = LocalDate.parse(german.path("valid_until").asText());
        return new Confirmation(id, verifiedOn, validUntil, freshness.of(verifiedOn, validUntil, clock.today()));
    }

    /** Still correct: from today on, by the caller's organisation; open reasons are settled. */
    public UUID confirm(UUID id) {
        confirm(own(id), CheckResult.CONFIRMED, null);
        return id;
    }

    void confirm(StoredDocument offer, CheckResult result, @Nullable String note) {
        var who = caller.get();
        var confirmed = OfferState.confirmed(offer.body(), clock.today(), who.participantName(), validity);
        editing.write(offer, confirmed, OriginType.CONFIRMATION, null);
        checks.settle(offer.key().id());
        checks.record(offer.key().id(), result, note, who.member(), clock.now());
    }

    /** The light as of today. */
    public Capacity set(UUID id, String light, @Nullable Integer waitingDays) {
        var capacity = new Capacity(light, clock.today(), waitingDays);
        change(own(id), offer -> OfferState.with(offer, capacity), OriginType.CAPACITY);
        return capacity;
    }

    /** Closed up to and including the day. */
    public void close(UUID id, LocalDate until) {
        if (until.isBefore(clock.today())) {
            throw ProblemException.of(DirectoryProblem.EDIT_REFUSED, FieldError.at("/until", "closure-past"));
        }
        change(own(id), offer -> OfferState.closed(offer, until), OriginType.EDIT);
    }

    public void reopen(UUID id) {
        change(own(id), offer -> OfferState.closed(offer, null), OriginType.EDIT);
    }

    private void change(StoredDocument offer, UnaryOperator<ObjectNode> step, OriginType type) {
        editing.write(offer, step.apply(offer.body()), type, null);
    }

    private StoredDocument own(UUID id) {
        var offer = editing.find(Editing.offer(id));
        access.of(offer.key(), offer.body());
        return offer;
    }
}

package de.verweisnetz.referral.histories;

import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.referral.consent.AskedAs;
import de.verweisnetz.referral.consent.ConsentChannel;
import de.verweisnetz.referral.consent.ConsentPurpose;
import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.histories.World.Offer;
import de.verweisnetz.referral.histories.World.Team;
import de.verweisnetz.referral.lifecycle.Move;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import de.verweisnetz.referral.lifecycle.ReferralEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One referral and what the node would have written beside it.
 *
 * <p>Every step is taken by the aggregate itself, at the time and by the party it says: what the aggregate refuses cannot
 * be part of a history.
 */
public final class Life {
    /** As long as a step can be undone; nobody in a history does so. */
    static final Duration UNDO = Duration.ofSeconds(30);

    static final String TEXT = "2026-2";
    static final String TEXT_OF_CARDS = "2026-1-card";

    private final Referral referral;
    private final Team sender;
    private final Offer offer;
    private final Draw draw;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Agreed> consents = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private long version;

    /**
     * That she was told (GDPR art. 13).
     *
     * @param by member, or null where a reader took the code from a card
     */
    record Notice(String language, ConsentChannel channel, Instant at, @Nullable UUID by) {
        boolean isOfCard() {
            return by == null;
        }
    }

    /** A consent and the member who asked. */
    record Agreed(ConsentRecord record, UUID by) {}

    /** What the centre reported without the client's consent to feedback: a figure of its month. */
    record Report(Instant at, String report) {}

    /** What a party does. */
    interface Step {
        DomainEvent take(Referral referral, Move move);
    }

    Life(Referral referral, Team sender, Offer offer, Draw draw) {
        this.referral = referral;
        this.sender = sender;
        this.offer = offer;
        this.draw = draw;
    }

    /** Written without any step: a draft, or that somebody takes care of it. */
    void stored() {
        version++;
        MappedRow.version(referral, version);
    }

    void take(Party by, Instant at, Step step) {
        take(new Move(by, at, at.plus(UNDO)), step);
    }

    void take(Move move, Step step) {
        keep(step.take(referral, move));
        stored();
    }

    /** The centre reports what the sender must not learn: in the referral nothing but that it ended is left of it. */
    void count(Instant at, String report) {
        reports.add(new Report(at, report));
    }

    void informed(String language, ConsentChannel channel, Instant at, @Nullable UUID by) {
        notices.add(new Notice(language, channel, at, by));
    }

    void agreed(ConsentPurpose purpose, AskedAs as, UUID by, Instant at) {
        var parties = referral.parties();
        var channel = as == AskedAs.SENDER ? ConsentChannel.CHAT : ConsentChannel.ON_SITE;
        var record = new ConsentRecord(
                draw.id(at),
                referral.id(),
                purpose,
                purpose.direction(),
                TEXT,
                referral.matter().language(),
                offer.law(),
                scope(),
                channel,
                at,
                as,
                false,
                parties.senderOrg(),
                parties.receiverOrg(),
                parties.organization(),
                null,
                null);
        consents.add(new Agreed(record, by));
    }

    /** She agrees at the centre that the sender may learn how it goes. */
    void agreedOnSite(Instant at) {
        agreed(ConsentPurpose.FEEDBACK, AskedAs.RECEIVER, offer.centre().anybody(draw), at);
        referral.allowFeedback(true);
        keep(new DomainEvent(
                draw.id(at),
                ReferralEventType.CONSENT_GIVEN.name(),
                "referral",
                referral.id(),
                referral.parties().senderOrg(),
                referral.parties().receiverOrg(),
                Party.RECEIVER.name(),
                at,
                at,
                Map.of("purpose", ConsentPurpose.FEEDBACK.name())));
        stored();
    }

    /** Under an id that is drawn: those of the log are made by the system's clock. */
    private void keep(DomainEvent event) {
        events.add(new DomainEvent(
                draw.id(event.occurredAt()),
                event.type(),
                event.aggregateType(),
                event.aggregateId(),
                event.sender(),
                event.receiver(),
                event.actor(),
                event.occurredAt(),
                event.releasedAt(),
                event.payload()));
    }

    public Referral referral() {
        return referral;
    }

    Team sender() {
        return sender;
    }

    Offer offer() {
        return offer;
    }

    /** Oldest first. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    List<Notice> notices() {
        return notices;
    }

    /** What the client agreed to, oldest first. */
    public List<ConsentRecord> consents() {
        return consents.stream().map(Agreed::record).toList();
    }

    List<Agreed> agreed() {
        return consents;
    }

    List<Report> reports() {
        return reports;
    }

    ConsentScope scope() {
        return ConsentScope.valueOf(referral.grade().name());
    }
}

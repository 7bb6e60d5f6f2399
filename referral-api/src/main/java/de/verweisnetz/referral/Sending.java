package de.verweisnetz.referral;

import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.Offers;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.referral.deadlines.AnswerTimes;
import de.verweisnetz.referral.freetext.FreeTextKind;
import de.verweisnetz.referral.freetext.FreeTexts;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sender of a referral does with it. */
@ApplicationScoped
public class Sending {
    @Inject
    private ReferralChanges changes;

    @Inject
    private Issuing issuing;

    @Inject
    private FreeTexts texts;

    @Inject
    private ClientDataAccess contactData;

    @Inject
    private Offers offers;

    @Inject
    private AnswerTimes answerTimes;

    @Inject
    private CurrentCaller current;

    @Inject
    private BusinessClock clock;

    /** Issues a referral, or prepares one; a repetition with the same key answers the first one as it is now. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public ReferralView issue(IdempotencyKey key, IssueReferralRequest request) {
        return changes.once(contactData.covering(key, request.client()), Box.SENT, () -> {
            var move = changes.move(Box.SENT);
            if (request.isDraft()) {
                return issuing.draft(current.get(), request, move).id();
            }
            var issued = issuing.issue(current.get(), request, move);
            changes.record(issued.referral(), issued.event(), AuditAction.CREATE);
            contactData.seal(issued.referral(), request.client());
            return issued.referral().id();
        });
    }

    /** The client agreed to what was prepared. */
    @Transactional
    @Requires(Permission.REFERRAL_SEND)
    public ReferralView issueDraft(IdempotencyKey key, UUID id, long version, IssuanceRequest request) {
        var whole = contactData.covering(key, request.client());
        return changes.change(whole, id, version, Box.SENT, (draft, move) -> {
            var event = issuing.issueDraft(current.get(), draft, request, move);
            contactData.seal(draft, request.client());
            return event;
        });
    }

    /** Answers what the centre asked. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ReferralView answer(IdempotencyKey key, UUID id, long version, AnswerRequest request) {
        return changes.change(key, id, version, Box.SENT, (referral, move) -> {
            texts.check(FreeTextKind.ANSWER, "/answer", request.answer());
            referral.times().watch().pauseAnew();
            return referral.answer(move, request.answer(), dueAt(referral, move.releasedAt()));
        });
    }

    /** Takes it back; the centre is told and confirms. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ReferralView withdraw(IdempotencyKey key, UUID id, long version) {
        return changes.change(key, id, version, Box.SENT, Referral::withdraw);
    }

    /** It was a mistake. */
    @Transactional
    @Requires(Permission.REFERRAL_READ)
    public ReferralView makeVoid(IdempotencyKey key, UUID id, long version, VoidRequest request) {
        return changes.change(key, id, version, Box.SENT, (referral, move) -> {
            texts.check(FreeTextKind.VOIDING, "/reason", request.reason());
            return referral.makeVoid(move, request.reason());
        });
    }

    private @Nullable Instant dueAt(Referral referral, Instant released) {
        return offers.forReferral(new OfferId(referral.parties().offer()))
                .map(offer -> answerTimes.dueAt(referral.matter(), released, offer))
                .orElseGet(() ->
                        referral.course().stateFor(Party.SENDER, clock.now()).dueAt());
    }
}

package de.verweisnetz.referral.lifecycle;

import static de.verweisnetz.referral.lifecycle.Party.CLIENT;
import static de.verweisnetz.referral.lifecycle.Party.RECEIVER;
import static de.verweisnetz.referral.lifecycle.Party.SENDER;
import static de.verweisnetz.referral.lifecycle.Party.SYSTEM;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.ACCEPTED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.CLOSED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.DECLINED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.DRAFT;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.EXPIRED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.FORWARDED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.IN_COUNSELLING;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.ISSUED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.RETURNED;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.VOID;
import static de.verweisnetz.referral.lifecycle.ReferralStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done with a referral: by whom, from which states, to which, and what it needs.
 *
 * <p>The one table of the life cycle. What the aggregate allows, which actions the API offers and what the documentation
 * shows are all read from here.
 */
public enum ReferralStep {
    ISSUANCE("issuance", ReferralEventType.ISSUED, by(SENDER), from(DRAFT), ISSUED, Need.NOTICE),
    SEEN("seen", ReferralEventType.SEEN, by(RECEIVER), from(ISSUED), ReferralStatus.SEEN, Need.NOTHING),
    RETURN(
            "return",
            ReferralEventType.RETURNED,
            by(RECEIVER),
            from(ISSUED, ReferralStatus.SEEN),
            RETURNED,
            Need.QUESTION),
    ANSWER("answer", ReferralEventType.ANSWERED, by(SENDER), from(RETURNED), ISSUED, Need.ANSWER),
    ACCEPTANCE(
            "acceptance",
            ReferralEventType.ACCEPTED,
            by(RECEIVER),
            from(ISSUED, ReferralStatus.SEEN),
            ACCEPTED,
            Need.NOTHING),
    DECLINE(
            "decline",
            ReferralEventType.DECLINED,
            by(RECEIVER),
            from(ISSUED, ReferralStatus.SEEN, RETURNED),
            DECLINED,
            Need.REASON),
    APPOINTMENT("appointment", ReferralEventType.APPOINTMENT_OFFERED, by(RECEIVER), from(ACCEPTED), null, Need.TIME),
    APPOINTMENT_ANSWER(
            "appointment-answer",
            ReferralEventType.APPOINTMENT_ANSWERED,
            by(CLIENT),
            from(ACCEPTED),
            null,
            Need.APPOINTMENT),
    CONTACT_ATTEMPT(
            "contact-attempts", ReferralEventType.CONTACT_ATTEMPTED, by(RECEIVER), from(ACCEPTED), null, Need.NOTHING),
    NO_SHOW("no-show", ReferralEventType.NOT_SHOWN_UP, by(RECEIVER), from(ACCEPTED), null, Need.NOTHING),
    REDEMPTION("redemption", ReferralEventType.ARRIVED, by(RECEIVER), beforeArrival(), IN_COUNSELLING, Need.CODE),
    /** She presented the whole code at another centre; the addressed one learns that and no more. */
    REDEMPTION_ELSEWHERE(
            "redemption-elsewhere",
            ReferralEventType.ARRIVED_ELSEWHERE,
            by(CLIENT),
            beforeArrival(),
            FORWARDED,
            Need.OFFER_AND_CONSENT),
    ARRIVAL("arrival", ReferralEventType.ARRIVED, by(RECEIVER), from(ACCEPTED), IN_COUNSELLING, Need.NOTHING),
    /** She came with the code of another referral too, and counts there. */
    SAME_CASE("same-case", ReferralEventType.COUNTED_ELSEWHERE, by(RECEIVER), from(IN_COUNSELLING), null, Need.OTHER),
    /** The other code was somebody else's. */
    SEPARATION(
            "separation", ReferralEventType.COUNTED_AGAIN, by(RECEIVER), from(IN_COUNSELLING, CLOSED), null, Need.LINK),
    OUTCOME(
            "outcome",
            ReferralEventType.OUTCOME_REPORTED,
            by(RECEIVER),
            from(ACCEPTED, IN_COUNSELLING),
            CLOSED,
            Need.OUTCOME),
    CLOSURE("closure", ReferralEventType.CLOSED, by(RECEIVER), from(IN_COUNSELLING), CLOSED, Need.REPORTED_OUTCOME),
    FORWARDING(
            "forwarding",
            ReferralEventType.FORWARDED,
            by(RECEIVER, CLIENT),
            from(ReferralStatus.SEEN, ACCEPTED, DECLINED),
            FORWARDED,
            Need.OFFER_AND_CONSENT),
    WITHDRAWAL("withdrawal", ReferralEventType.WITHDRAWN, by(SENDER, CLIENT), open(), WITHDRAWN, Need.NOTHING),
    WITHDRAWAL_CONFIRMATION(
            "withdrawal-confirmation",
            ReferralEventType.WITHDRAWAL_CONFIRMED,
            by(RECEIVER),
            from(WITHDRAWN),
            null,
            Need.NOTHING),
    /** Back to where it stood: SEEN, ACCEPTED or, once she has arrived, IN_COUNSELLING. */
    REOPENING(
            "reopening",
            ReferralEventType.REOPENED,
            by(RECEIVER),
            from(CLOSED, DECLINED),
            null,
            Need.NOTE_WITHIN_90_DAYS),
    VOIDING(
            "void",
            ReferralEventType.VOIDED,
            by(SENDER),
            EnumSet.complementOf(EnumSet.of(VOID)),
            VOID,
            Need.REASON_AFTER_A_DAY),
    EXPIRY("expiry", ReferralEventType.EXPIRED, by(SYSTEM), open(), EXPIRED, Need.NOTHING);

    private final String label;
    private final ReferralEventType event;
    private final Set<Party> parties;
    private final Set<ReferralStatus> from;
    private final @Nullable ReferralStatus target;
    private final Need need;

    ReferralStep(
            String label,
            ReferralEventType event,
            Set<Party> parties,
            Set<ReferralStatus> from,
            @Nullable ReferralStatus target,
            Need need) {
        this.label = label;
        this.event = event;
        this.parties = parties;
        this.from = from;
        this.target = target;
        this.need = need;
    }

    public boolean isFor(Party who) {
        return parties.contains(who);
    }

    public boolean isOpenFrom(ReferralStatus status) {
        return from.contains(status);
    }

    /** The status it leads to; null where the status stays, or is again what it was before. */
    public @Nullable ReferralStatus target() {
        return target;
    }

    /** Whether it tells of arrival or outcome: the sender learns of it only if the client agreed to that. */
    public boolean isReport() {
        return switch (this) {
            case NO_SHOW, REDEMPTION, REDEMPTION_ELSEWHERE, ARRIVAL, OUTCOME, CLOSURE -> true;
            default -> false;
        };
    }

    /** Whether it changes nothing for anybody else: sender and client read the same state, and no later change of it. */
    public boolean isCentresOwn() {
        return this == SAME_CASE || this == SEPARATION;
    }

    /** What the log calls it once it is done. */
    public ReferralEventType event() {
        return event;
    }

    public Need need() {
        return need;
    }

    /** As the API spells it. */
    public String label() {
        return label;
    }

    private static Set<Party> by(Party first, Party... more) {
        return EnumSet.of(first, more);
    }

    private static Set<ReferralStatus> from(ReferralStatus first, ReferralStatus... more) {
        return EnumSet.of(first, more);
    }

    private static Set<ReferralStatus> beforeArrival() {
        return from(ISSUED, ReferralStatus.SEEN, RETURNED, ACCEPTED);
    }

    private static Set<ReferralStatus> open() {
        return from(ISSUED, ReferralStatus.SEEN, RETURNED, ACCEPTED, IN_COUNSELLING);
    }
}

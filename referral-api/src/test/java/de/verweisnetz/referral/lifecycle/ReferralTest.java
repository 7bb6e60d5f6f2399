package de.verweisnetz.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralTest {
    private static final Instant ISSUED = SampleReferral.ISSUED;
    private static final Instant LATER = ISSUED.plus(Duration.ofHours(1));

    @Test
    void a_second_presentation_is_told_apart_from_a_code_that_has_ended() {
        var used = SampleReferral.in(ReferralStatus.ISSUED, true);
        used.redeem(receiver(LATER));
        assertProblem(ReferralProblem.CODE_USED, () -> used.redeem(receiver(LATER)));
        used.reportOutcome(receiver(LATER), Outcome.RESOLVED_ONCE, List.of(), Reporter.CENTRE, false);
        assertProblem(ReferralProblem.CODE_USED, () -> used.redeem(receiver(LATER)));
        var declined = SampleReferral.in(ReferralStatus.DECLINED, true);
        assertProblem(ReferralProblem.CODE_EXPIRED, () -> declined.redeem(receiver(LATER)));
        assertProblem(ReferralProblem.CODE_UNKNOWN, () -> SampleReferral.draft().redeem(receiver(LATER)));
    }

    @Test
    void a_code_ends_after_its_last_instant() {
        var end = ISSUED.plus(SampleReferral.VALIDITY);
        var late = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        assertThat(late.stepsOpenTo(Party.RECEIVER, end)).doesNotContain(ReferralStep.REDEMPTION);
        assertProblem(ReferralProblem.CODE_EXPIRED, () -> late.redeem(receiver(end)));
        assertThat(SampleReferral.in(ReferralStatus.ACCEPTED, true)
                        .redeem(receiver(end.minusNanos(1000)))
                        .type())
                .isEqualTo("ARRIVED");
    }

    @Test
    void a_decline_sets_reason_and_outcome() {
        var referral = SampleReferral.in(ReferralStatus.SEEN, true);
        var event = referral.decline(receiver(LATER), DeclineReason.LANGUAGE, "Text");
        var conclusion = sender(referral).conclusion();
        assertThat(conclusion.outcome()).isEqualTo(Outcome.DECLINED_BY_CENTRE);
        assertThat(conclusion.declineReason()).isEqualTo(DeclineReason.LANGUAGE);
        assertThat(conclusion.declineText()).isEqualTo("Text");
        assertThat(event.payload()).containsEntry("reason", "LANGUAGE").doesNotContainValue("Text");
    }

    @Test
    void arrival_is_a_field_of_its_own() {
        var referral = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        referral.reportOutcome(receiver(LATER), Outcome.NOT_REACHED, List.of(), Reporter.CENTRE, false);
        assertThat(centre(referral).handover()).isEqualTo(Handover.PENDING);
        var arrived = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        arrived.redeem(receiver(LATER));
        assertThat(centre(arrived).handover()).isEqualTo(Handover.ARRIVED);
    }

    @Test
    void with_consent_the_sender_knows_what_the_centre_knows() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, true);
        referral.redeem(receiver(LATER));
        referral.reportOutcome(receiver(LATER.plusSeconds(1)), Outcome.MOVED_AWAY, List.of(), Reporter.CENTRE, false);
        var sender = sender(referral);
        assertThat(sender.status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(sender.handover()).isEqualTo(Handover.ARRIVED);
        assertThat(sender.conclusion().outcome()).isEqualTo(Outcome.MOVED_AWAY);
        assertThat(sender.changedAt()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void without_consent_the_state_known_to_the_sender_stands_still_at_arrival() {
        var referral = SampleReferral.in(ReferralStatus.SEEN, false);
        var before = sender(referral);
        var arrived = referral.redeem(receiver(LATER));
        closeWithHousing(referral, LATER.plusSeconds(1));
        assertThat(sender(referral)).usingRecursiveComparison().isEqualTo(before);
        assertThat(arrived.payload()).containsEntry("kept_from_sender", true);
        assertThat(centre(referral).conclusion().outcome()).isEqualTo(Outcome.RESOLVED_ONCE);
    }

    @Test
    void reopening_tells_a_sender_nothing_of_an_end_she_did_not_know_of() {
        var referral = SampleReferral.in(ReferralStatus.SEEN, false);
        referral.redeem(receiver(LATER));
        closeWithHousing(referral, LATER.plusSeconds(1));
        var before = sender(referral);
        var event = referral.reopen(receiver(LATER.plusSeconds(2)), "Sie kommt noch einmal.");
        assertThat(sender(referral)).usingRecursiveComparison().isEqualTo(before);
        assertThat(event.payload()).containsEntry("kept_from_sender", true);
        assertThat(centre(referral).status()).isEqualTo(ReferralStatus.IN_COUNSELLING);
        assertThat(centre(referral).exchange().reopeningNote()).isEqualTo("Sie kommt noch einmal.");
        assertThat(centre(referral).conclusion().outcome()).isNull();
    }

    @Test
    void a_sender_who_does_not_know_of_the_end_can_withdraw_and_learns_nothing_by_it() {
        var closed = SampleReferral.in(ReferralStatus.SEEN, false);
        closed.redeem(receiver(LATER));
        closeWithHousing(closed, LATER.plusSeconds(1));
        var open = SampleReferral.in(ReferralStatus.SEEN, false);
        var at = LATER.plusSeconds(2);
        var told = closed.withdraw(Move.open(Party.SENDER, at));
        assertThat(told.payload())
                .isEqualTo(open.withdraw(Move.open(Party.SENDER, at)).payload());
        assertThat(sender(closed))
                .usingRecursiveComparison()
                .ignoringFields("version", "withdrawal")
                .isEqualTo(sender(open));
        assertThat(centre(closed).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(centre(closed).conclusion().outcome()).isEqualTo(Outcome.RESOLVED_ONCE);
    }

    @Test
    void for_a_sender_without_report_it_ends_unknown_when_the_code_ends() {
        var referral = SampleReferral.in(ReferralStatus.SEEN, false);
        referral.redeem(receiver(LATER));
        closeWithHousing(referral, LATER.plusSeconds(1));
        referral.expire(ISSUED.plus(SampleReferral.VALIDITY));
        assertThat(sender(referral).status()).isEqualTo(ReferralStatus.EXPIRED);
        assertThat(sender(referral).conclusion().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(sender(referral).handover()).isEqualTo(Handover.PENDING);
        assertThat(centre(referral).status()).isEqualTo(ReferralStatus.CLOSED);
    }

    @Test
    void reopening_leads_back_to_where_it_stood_and_only_within_ninety_days() {
        var end = LATER.plusSeconds(1);
        var arrived = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        arrived.redeem(receiver(LATER));
        closeWithHousing(arrived, end);
        assertProblem(
                ReferralProblem.REOPENING_TOO_LATE,
                () -> arrived.reopen(receiver(end.plus(Duration.ofDays(90)).plusMillis(1)), "zu spät"));
        arrived.reopen(receiver(end.plus(Duration.ofDays(90))), "gerade noch");
        assertThat(centre(arrived).status()).isEqualTo(ReferralStatus.IN_COUNSELLING);
    }

    @Test
    void a_mistake_needs_a_reason_after_a_day() {
        var dayAfter = ISSUED.plus(Duration.ofHours(24)).plusMillis(1);
        var referral = SampleReferral.in(ReferralStatus.SEEN, true);
        assertProblem(
                ReferralProblem.VOID_REASON_MISSING, () -> referral.makeVoid(Move.open(Party.SENDER, dayAfter), null));
        referral.makeVoid(Move.open(Party.SENDER, dayAfter), "Doppelt ausgestellt");
        assertThat(sender(referral).exchange().voidReason()).isEqualTo("Doppelt ausgestellt");
    }

    @Test
    void an_outcome_can_be_reported_while_counselling_goes_on_and_closed_later() {
        var referral = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        referral.redeem(receiver(LATER));
        assertProblem(ReferralProblem.OUTCOME_MISSING, () -> referral.close(receiver(LATER)));
        referral.reportOutcome(receiver(LATER), Outcome.COUNSELLING_TAKEN_UP, List.of(), Reporter.CENTRE, true);
        assertThat(sender(referral).status()).isEqualTo(ReferralStatus.IN_COUNSELLING);
        referral.close(receiver(LATER));
        assertThat(sender(referral).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(sender(referral).conclusion().outcome()).isEqualTo(Outcome.COUNSELLING_TAKEN_UP);
    }

    @Test
    void a_withdrawal_is_confirmed_once() {
        var referral = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        referral.withdraw(Move.open(Party.CLIENT, LATER));
        referral.confirmWithdrawal(receiver(LATER.plusSeconds(1)));
        assertThat(sender(referral).withdrawal().by()).isEqualTo(Party.CLIENT);
        assertThat(sender(referral).withdrawal().confirmedAt()).isEqualTo(LATER.plusSeconds(1));
        assertProblem(
                ReferralProblem.ILLEGAL_TRANSITION, () -> referral.confirmWithdrawal(receiver(LATER.plusSeconds(2))));
    }

    @Test
    void topics_that_do_not_travel_leave_only_that_it_is_a_personal_matter() {
        var draft = SampleReferral.draft();
        var terms = SampleReferral.terms(true);
        draft.issue(
                Move.open(Party.SENDER, LATER),
                new Terms(List.of(), true, true, "2026-1", terms.dueAt(), terms.expiresAt()));
        assertThat(draft.matter().topics()).isEmpty();
        assertThat(draft.matter().isPersonal()).isTrue();
    }

    private static void closeWithHousing(Referral referral, Instant at) {
        referral.reportOutcome(
                receiver(at),
                Outcome.RESOLVED_ONCE,
                List.of(new Result(ResultCode.HOUSING_FOUND, null)),
                Reporter.CENTRE,
                false);
    }

    private static Move receiver(Instant at) {
        return Move.open(Party.RECEIVER, at);
    }

    private static ReferralState sender(Referral referral) {
        return referral.course().stateFor(Party.SENDER, LATER);
    }

    private static ReferralState centre(Referral referral) {
        return referral.course().stateFor(Party.RECEIVER, LATER);
    }

    private static void assertProblem(ReferralProblem expected, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(expected));
    }
}

package de.verweisnetz.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {
    private static final Instant AT = SampleReferral.ISSUED.plus(Duration.ofHours(1));
    private static final Instant UNTIL = AT.plusSeconds(30);

    @ParameterizedTest
    @EnumSource(
            value = ReferralStep.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPIRY", "CLOSURE", "REDEMPTION_ELSEWHERE", "APPOINTMENT_ANSWER", "SAME_CASE", "SEPARATION"})
    void until_its_release_only_its_party_knows_of_a_step_and_undoing_it_leaves_no_trace(ReferralStep step) {
        for (var status : ReferralStatus.values()) {
            if (step.isOpenFrom(status)) {
                var party = step.isFor(Party.RECEIVER) ? Party.RECEIVER : Party.SENDER;
                var other = party == Party.RECEIVER ? Party.SENDER : Party.RECEIVER;
                var referral = SampleReferral.in(status, true);
                var before = referral.course().stateFor(other, AT);
                var clientsBefore = referral.course().stateFor(Party.CLIENT, AT);
                var ownBefore = referral.course().stateFor(party, AT);
                var event = Steps.take(step, referral, new Move(party, AT, UNTIL));
                assertThat(event.releasedAt()).isEqualTo(UNTIL);
                assertSame(referral.course().stateFor(other, UNTIL.minusNanos(1000)), before);
                assertSame(referral.course().stateFor(Party.CLIENT, UNTIL.minusNanos(1000)), clientsBefore);
                assertThat(referral.course().stateFor(other, UNTIL))
                        .usingRecursiveComparison()
                        .isNotEqualTo(before);
                assertThat(referral.course().undo(party, UNTIL.minusNanos(1000)))
                        .isEqualTo(event.id());
                assertSame(referral.course().stateFor(party, AT), ownBefore);
                assertSame(referral.course().stateFor(other, AT), before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_counts_with_whom_is_undone_like_a_step_and_never_shown_to_anybody_else(boolean feedback) {
        var referral = SampleReferral.in(ReferralStatus.IN_COUNSELLING, feedback);
        var other = SampleReferral.in(ReferralStatus.IN_COUNSELLING, feedback);
        var sendersBefore = referral.course().stateFor(Party.SENDER, AT);
        var linked = referral.countAs(new Move(Party.RECEIVER, AT, UNTIL), other);
        assertThat(linked.payload()).containsEntry("kept_from_sender", true);
        assertThat(referral.course().sameCaseAs()).isEqualTo(other.id());
        assertThat(referral.course().undo(Party.RECEIVER, AT.plusSeconds(1))).isEqualTo(linked.id());
        assertThat(referral.course().sameCaseAs()).isNull();

        referral.countAs(new Move(Party.RECEIVER, AT, UNTIL), other);
        assertSame(referral.course().stateFor(Party.SENDER, UNTIL), sendersBefore);
        var later = UNTIL.plus(Duration.ofDays(9));
        var separated = referral.separate(new Move(Party.RECEIVER, later, later.plusSeconds(30)));
        assertThat(referral.course().sameCaseAs()).isNull();
        assertThat(referral.course().undo(Party.RECEIVER, later.plusSeconds(1))).isEqualTo(separated.id());
        assertThat(referral.course().sameCaseAs()).isEqualTo(other.id());
        assertSame(referral.course().stateFor(Party.SENDER, later), sendersBefore);
    }

    @Test
    void nobody_counts_with_one_that_counts_elsewhere_so_that_each_person_counts_once() {
        var one = SampleReferral.in(ReferralStatus.IN_COUNSELLING, true);
        var other = SampleReferral.in(ReferralStatus.IN_COUNSELLING, true);
        var third = SampleReferral.in(ReferralStatus.IN_COUNSELLING, true);
        one.countAs(Move.open(Party.RECEIVER, AT), other);
        for (var wrong : List.<Runnable>of(
                () -> other.countAs(Move.open(Party.RECEIVER, AT), one),
                () -> third.countAs(Move.open(Party.RECEIVER, AT), one),
                () -> one.countAs(Move.open(Party.RECEIVER, AT), third))) {
            assertProblem(ReferralProblem.COUNTED_ELSEWHERE, wrong);
        }
        assertProblem(ReferralProblem.ILLEGAL_TRANSITION, () -> other.separate(Move.open(Party.RECEIVER, AT)));
    }

    @Test
    void steps_are_undone_in_the_order_they_were_taken_and_the_others_see_the_state_before_the_first() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, true);
        var seen = referral.markSeen(new Move(Party.RECEIVER, AT, UNTIL));
        var accepted = referral.accept(new Move(Party.RECEIVER, AT.plusSeconds(5), UNTIL.plusSeconds(5)), null);
        assertThat(status(referral, Party.SENDER, AT.plusSeconds(6))).isEqualTo(ReferralStatus.ISSUED);
        assertThat(status(referral, Party.SENDER, UNTIL)).isEqualTo(ReferralStatus.SEEN);
        assertThat(status(referral, Party.SENDER, UNTIL.plusSeconds(5))).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(referral.course().undo(Party.RECEIVER, AT.plusSeconds(6))).isEqualTo(accepted.id());
        assertThat(referral.course().undo(Party.RECEIVER, AT.plusSeconds(7))).isEqualTo(seen.id());
        assertThat(status(referral, Party.RECEIVER, AT.plusSeconds(8))).isEqualTo(ReferralStatus.ISSUED);
        assertProblem(ReferralProblem.NOTHING_TO_UNDO, () -> referral.course().undo(Party.RECEIVER, AT.plusSeconds(9)));
    }

    @Test
    void what_was_released_cannot_be_undone_nor_can_what_somebody_else_did() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, true);
        referral.markSeen(new Move(Party.RECEIVER, AT, UNTIL));
        assertThat(referral.course().undoableUntil(Party.RECEIVER, AT)).contains(UNTIL);
        assertThat(referral.course().undoableUntil(Party.SENDER, AT)).isEmpty();
        assertProblem(ReferralProblem.NOTHING_TO_UNDO, () -> referral.course().undo(Party.SENDER, AT));
        assertProblem(ReferralProblem.NOTHING_TO_UNDO, () -> referral.course().undo(Party.RECEIVER, UNTIL));
    }

    @Test
    void the_other_side_waits_for_the_release_but_the_client_does_not() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, true);
        referral.markSeen(new Move(Party.RECEIVER, AT, UNTIL));
        assertProblem(
                ReferralProblem.CHANGE_PENDING,
                () -> referral.withdraw(new Move(Party.SENDER, AT.plusSeconds(1), UNTIL.plusSeconds(1))));
        referral.withdraw(Move.open(Party.CLIENT, AT.plusSeconds(1)));
        for (var party : List.of(Party.SENDER, Party.RECEIVER, Party.CLIENT)) {
            assertThat(status(referral, party, AT.plusSeconds(2))).isEqualTo(ReferralStatus.WITHDRAWN);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralStep.class,
            names = {"WITHDRAWAL", "VOIDING"})
    void a_sender_who_may_not_know_of_an_arrival_can_act_at_once_as_if_it_had_not_happened(ReferralStep step) {
        var unchanged = SampleReferral.in(ReferralStatus.ACCEPTED, false);
        var arrived = SampleReferral.in(ReferralStatus.ACCEPTED, false);
        arrived.redeem(new Move(Party.RECEIVER, AT, UNTIL));
        var move = new Move(Party.SENDER, AT.plusSeconds(1), UNTIL.plusSeconds(1));
        assertThat(arrived.course().stepsOpenTo(Party.SENDER, AT.plusSeconds(1), arrived.times()))
                .isEqualTo(unchanged.course().stepsOpenTo(Party.SENDER, AT.plusSeconds(1), unchanged.times()));
        Steps.take(step, unchanged, move);
        Steps.take(step, arrived, move);
        assertThat(arrived.course().stateFor(Party.SENDER, AT.plusSeconds(2)).status())
                .isEqualTo(status(unchanged, Party.SENDER, AT.plusSeconds(2)));
        arrived.course().undo(Party.SENDER, AT.plusSeconds(3));
        assertThat(status(arrived, Party.SENDER, AT.plusSeconds(3))).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(status(arrived, Party.RECEIVER, AT.plusSeconds(3))).isEqualTo(ReferralStatus.IN_COUNSELLING);
    }

    @Test
    void an_arrival_can_no_longer_be_undone_once_the_sender_went_on_without_knowing_of_it() {
        var referral = SampleReferral.in(ReferralStatus.ACCEPTED, false);
        referral.redeem(new Move(Party.RECEIVER, AT, UNTIL));
        referral.withdraw(new Move(Party.SENDER, AT.plusSeconds(1), UNTIL.plusSeconds(1)));
        assertThat(status(referral, Party.RECEIVER, AT.plusSeconds(2))).isEqualTo(ReferralStatus.IN_COUNSELLING);
        assertProblem(ReferralProblem.NOTHING_TO_UNDO, () -> referral.course().undo(Party.RECEIVER, AT.plusSeconds(2)));
        assertThat(status(referral, Party.RECEIVER, UNTIL.plusSeconds(1))).isEqualTo(ReferralStatus.WITHDRAWN);
    }

    @Test
    void a_sender_waits_for_what_she_will_be_told_and_no_longer() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, false);
        referral.accept(new Move(Party.RECEIVER, AT, UNTIL), null);
        referral.redeem(new Move(Party.RECEIVER, AT.plusSeconds(20), UNTIL.plusSeconds(20)));
        assertThatThrownBy(() -> referral.withdraw(new Move(Party.SENDER, AT.plusSeconds(21), UNTIL.plusSeconds(21))))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.extensions())
                        .containsEntry("released_at", UNTIL));
        referral.withdraw(new Move(Party.SENDER, UNTIL, UNTIL.plusSeconds(30)));
        assertThat(status(referral, Party.SENDER, UNTIL)).isEqualTo(ReferralStatus.WITHDRAWN);
    }

    @Test
    void an_issue_that_is_undone_is_a_draft_again_which_nobody_else_can_use() {
        var referral = SampleReferral.draft();
        referral.issue(new Move(Party.SENDER, AT, UNTIL), SampleReferral.terms(true));
        referral.course().undo(Party.SENDER, AT.plusSeconds(1));
        assertThat(status(referral, Party.SENDER, AT)).isEqualTo(ReferralStatus.DRAFT);
        assertProblem(
                ReferralProblem.CODE_UNKNOWN, () -> referral.redeem(Move.open(Party.RECEIVER, AT.plusSeconds(2))));
        referral.issue(new Move(Party.SENDER, AT.plusSeconds(3), UNTIL), SampleReferral.terms(true));
        assertThat(status(referral, Party.RECEIVER, UNTIL)).isEqualTo(ReferralStatus.ISSUED);
    }

    private static ReferralStatus status(Referral referral, Party party, Instant at) {
        return referral.course().stateFor(party, at).status();
    }

    private static void assertSame(ReferralState state, ReferralState before) {
        assertThat(state).usingRecursiveComparison().isEqualTo(before);
    }

    private static void assertProblem(ReferralProblem expected, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(expected));
    }
}

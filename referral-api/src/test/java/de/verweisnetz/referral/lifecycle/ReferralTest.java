package de.verweisnetz.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralTest {
    private static final Instant ISSUED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = ISSUED.plus(Duration.ofHours(1));

    /** From where each step may be taken, written down apart from the code it tests. */
    private static final Map<ReferralStep, Set<ReferralStatus>> ALLOWED = new EnumMap<>(Map.of(
            ReferralStep.SEEN, EnumSet.of(ReferralStatus.ISSUED),
            ReferralStep.ACCEPTANCE, EnumSet.of(ReferralStatus.ISSUED, ReferralStatus.SEEN),
            ReferralStep.DECLINE, EnumSet.of(ReferralStatus.ISSUED, ReferralStatus.SEEN, ReferralStatus.RETURNED),
            ReferralStep.REDEMPTION,
                    EnumSet.of(
                            ReferralStatus.ISSUED,
                            ReferralStatus.SEEN,
                            ReferralStatus.RETURNED,
                            ReferralStatus.ACCEPTED),
            ReferralStep.OUTCOME, EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_COUNSELLING)));

    private static final Map<ReferralStep, BiFunction<Referral, Instant, DomainEvent>> STEPS = Map.of(
            ReferralStep.SEEN, Referral::markSeen,
            ReferralStep.ACCEPTANCE, (referral, at) -> referral.accept(null, at),
            ReferralStep.DECLINE, (referral, at) -> referral.decline(DeclineReason.NO_CAPACITY, null, at),
            ReferralStep.REDEMPTION, Referral::redeem,
            ReferralStep.OUTCOME,
                    (referral, at) -> referral.reportOutcome(Outcome.RESOLVED_ONCE, List.of(), Reporter.CENTRE, at));

    static Stream<Arguments> every_state_and_step() {
        return Stream.of(ReferralStatus.values())
                .flatMap(status -> Stream.of(ReferralStep.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest
    @MethodSource("every_state_and_step")
    void a_step_is_taken_from_the_states_of_the_table_and_from_no_other(ReferralStatus status, ReferralStep step) {
        var referral = SampleReferral.in(status, true);
        boolean allowed = ALLOWED.get(step).contains(status);
        assertThat(referral.stepsOpenTo(Party.RECEIVER, LATER).contains(step)).isEqualTo(allowed);
        if (allowed) {
            var event = STEPS.get(step).apply(referral, LATER);
            assertThat(referral.stateFor(Party.RECEIVER).status()).isEqualTo(step.target());
            assertThat(event.payload()).containsEntry("status", step.target().name());
        } else {
            assertThatThrownBy(() -> STEPS.get(step).apply(referral, LATER)).isInstanceOf(ProblemException.class);
            assertThat(referral.stateFor(Party.RECEIVER).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void only_the_receiver_can_take_the_steps_of_the_receiver(ReferralStatus status) {
        var referral = SampleReferral.in(status, true);
        for (var other : EnumSet.complementOf(EnumSet.of(Party.RECEIVER))) {
            assertThat(referral.stepsOpenTo(other, LATER)).isEmpty();
        }
    }

    @Test
    void a_second_presentation_is_told_apart_from_a_code_that_has_ended() {
        var used = SampleReferral.in(ReferralStatus.ISSUED, true);
        used.redeem(LATER);
        assertProblem(ReferralProblem.CODE_USED, () -> used.redeem(LATER));
        used.reportOutcome(Outcome.RESOLVED_ONCE, List.of(), Reporter.CENTRE, LATER);
        assertProblem(ReferralProblem.CODE_USED, () -> used.redeem(LATER));
        var declined = SampleReferral.in(ReferralStatus.DECLINED, true);
        assertProblem(ReferralProblem.CODE_EXPIRED, () -> declined.redeem(LATER));
    }

    @Test
    void a_code_ends_after_its_last_instant() {
        var end = ISSUED.plus(SampleReferral.VALIDITY);
        var late = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        assertThat(late.stepsOpenTo(Party.RECEIVER, end)).doesNotContain(ReferralStep.REDEMPTION);
        assertProblem(ReferralProblem.CODE_EXPIRED, () -> late.redeem(end));
        assertThat(SampleReferral.in(ReferralStatus.ACCEPTED, true)
                        .redeem(end.minusNanos(1000))
                        .type())
                .isEqualTo("ARRIVED");
    }

    @Test
    void a_decline_sets_reason_and_outcome_and_ends_the_code() {
        var referral = SampleReferral.in(ReferralStatus.SEEN, true);
        var event = referral.decline(DeclineReason.LANGUAGE, "Text", LATER);
        var conclusion = referral.stateFor(Party.SENDER).conclusion();
        assertThat(conclusion.outcome()).isEqualTo(Outcome.DECLINED_BY_CENTRE);
        assertThat(conclusion.declineReason()).isEqualTo(DeclineReason.LANGUAGE);
        assertThat(conclusion.declineText()).isEqualTo("Text");
        assertThat(event.payload()).containsEntry("reason", "LANGUAGE").doesNotContainValue("Text");
        assertThat(referral.voucher().hasCopies()).isFalse();
    }

    @Test
    void arrival_is_a_field_of_its_own() {
        var referral = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        referral.reportOutcome(Outcome.NOT_REACHED, List.of(), Reporter.CENTRE, LATER);
        assertThat(referral.stateFor(Party.RECEIVER).handover()).isEqualTo(Handover.PENDING);
        var arrived = SampleReferral.in(ReferralStatus.ACCEPTED, true);
        arrived.redeem(LATER);
        assertThat(arrived.stateFor(Party.RECEIVER).handover()).isEqualTo(Handover.ARRIVED);
        assertThat(arrived.voucher().hasCopies()).isFalse();
    }

    @Test
    void with_consent_the_sender_knows_what_the_centre_knows() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, true);
        referral.redeem(LATER);
        referral.reportOutcome(Outcome.MOVED_AWAY, List.of(), Reporter.CENTRE, LATER.plusSeconds(1));
        var sender = referral.stateFor(Party.SENDER);
        assertThat(sender.status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(sender.handover()).isEqualTo(Handover.ARRIVED);
        assertThat(sender.conclusion().outcome()).isEqualTo(Outcome.MOVED_AWAY);
        assertThat(sender.changedAt()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void without_consent_the_state_known_to_the_sender_stands_still_at_arrival() {
        var referral = SampleReferral.in(ReferralStatus.SEEN, false);
        var before = referral.stateFor(Party.SENDER);
        referral.redeem(LATER);
        referral.reportOutcome(
                Outcome.RESOLVED_ONCE,
                List.of(new Result(ResultCode.HOUSING_FOUND, null)),
                Reporter.CENTRE,
                LATER.plusSeconds(1));
        var after = referral.stateFor(Party.SENDER);
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.changedAt()).isEqualTo(before.changedAt());
        assertThat(after.handover()).isEqualTo(Handover.PENDING);
        assertThat(after.conclusion().outcome()).isNull();
        assertThat(after.conclusion().reporter()).isNull();
        assertThat(after.conclusion().results()).isEmpty();
        assertThat(referral.voucher().hasCopies()).as("its absence would tell").isTrue();
        assertThat(referral.stateFor(Party.RECEIVER).conclusion().outcome()).isEqualTo(Outcome.RESOLVED_ONCE);
    }

    @Test
    void an_event_is_released_no_earlier_than_the_referral() {
        var referral = SampleReferral.in(ReferralStatus.ISSUED, true);
        var released = ISSUED.plus(SampleReferral.UNDO);
        assertThat(referral.issued().releasedAt()).isEqualTo(released);
        assertThat(referral.markSeen(LATER).releasedAt()).isEqualTo(LATER);
    }

    private static void assertProblem(ReferralProblem expected, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(expected));
    }
}

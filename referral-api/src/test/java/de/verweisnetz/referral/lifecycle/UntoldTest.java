package de.verweisnetz.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Non-interference: whatever a centre or the client does that the sender may not know of, everything the sender sees and can do is the
 * same as if it had not been done.
 */
class UntoldTest {
    private static final Instant AT = SampleReferral.ISSUED.plus(Duration.ofHours(1));

    /** A step, and who takes it. */
    private record Act(ReferralStep step, Party by) {
        @Override
        public String toString() {
            return step.label() + " by " + by;
        }
    }

    private static final List<List<ReferralStep>> SECRETS = List.of(
            List.of(ReferralStep.REDEMPTION),
            List.of(ReferralStep.REDEMPTION, ReferralStep.SAME_CASE),
            List.of(ReferralStep.ARRIVAL, ReferralStep.SAME_CASE, ReferralStep.OUTCOME, ReferralStep.SEPARATION),
            List.of(ReferralStep.REDEMPTION, ReferralStep.OUTCOME),
            List.of(ReferralStep.REDEMPTION, ReferralStep.OUTCOME, ReferralStep.REOPENING),
            List.of(ReferralStep.REDEMPTION_ELSEWHERE),
            List.of(ReferralStep.ARRIVAL),
            List.of(ReferralStep.ARRIVAL, ReferralStep.OUTCOME),
            List.of(ReferralStep.NO_SHOW),
            List.of(ReferralStep.NO_SHOW, ReferralStep.OUTCOME),
            List.of(ReferralStep.OUTCOME),
            List.of(ReferralStep.OUTCOME, ReferralStep.REOPENING));

    private static final Act ANSWER = new Act(ReferralStep.ANSWER, Party.SENDER);
    private static final Act WITHDRAWAL = new Act(ReferralStep.WITHDRAWAL, Party.SENDER);
    private static final Act VOIDING = new Act(ReferralStep.VOIDING, Party.SENDER);
    private static final Act HER_WITHDRAWAL = new Act(ReferralStep.WITHDRAWAL, Party.CLIENT);
    private static final Act EXPIRY = new Act(ReferralStep.EXPIRY, Party.SYSTEM);
    private static final Act CONTACT_ATTEMPT = new Act(ReferralStep.CONTACT_ATTEMPT, Party.RECEIVER);
    private static final Act APPOINTMENT = new Act(ReferralStep.APPOINTMENT, Party.RECEIVER);

    private static final List<List<Act>> OPEN = List.of(
            List.of(),
            List.of(ANSWER),
            List.of(ANSWER, WITHDRAWAL),
            List.of(WITHDRAWAL),
            List.of(WITHDRAWAL, VOIDING),
            List.of(VOIDING),
            List.of(EXPIRY),
            List.of(EXPIRY, VOIDING),
            List.of(HER_WITHDRAWAL),
            List.of(HER_WITHDRAWAL, VOIDING),
            List.of(CONTACT_ATTEMPT),
            List.of(APPOINTMENT, WITHDRAWAL));

    static Stream<Arguments> lives() {
        var starts =
                List.of(ReferralStatus.ISSUED, ReferralStatus.SEEN, ReferralStatus.RETURNED, ReferralStatus.ACCEPTED);
        return starts.stream().flatMap(start -> SECRETS.stream()
                .filter(secret -> secret.get(0).isOpenFrom(start))
                .flatMap(secret -> OPEN.stream().map(open -> Arguments.of(start, secret, open))));
    }

    @ParameterizedTest(name = "{0}, in secret {1}, then {2}")
    @MethodSource("lives")
    void a_sender_who_is_not_told_sees_and_can_do_the_same_as_if_nothing_had_happened(
            ReferralStatus start, List<ReferralStep> secret, List<Act> open) {
        var plain = new Life(start);
        var rich = new Life(start);
        for (var step : secret) {
            rich.untold(step, AT);
        }
        assertSame(rich, plain, AT.plusSeconds(1));
        var at = AT.plus(Duration.ofMinutes(5));
        for (var act : open) {
            // What the centre or the client can no longer do tells the sender nothing.
            boolean theirs = act.by() != Party.CLIENT && act.by() != Party.RECEIVER || rich.allows(act, at);
            if (plain.allows(act, at) && theirs) {
                plain.take(act, at);
                rich.take(act, at);
            }
            at = at.plus(Duration.ofMinutes(5));
            assertSame(rich, plain, at);
        }
    }

    @ParameterizedTest(name = "{0}, in secret {1}, at once {2}")
    @MethodSource("lives")
    void she_can_act_at_once_and_change_her_mind_as_if_nothing_had_happened(
            ReferralStatus start, List<ReferralStep> secret, List<Act> open) {
        var plain = new Life(start);
        var rich = new Life(start);
        for (var step : secret) {
            rich.untold(step, AT);
        }
        var at = AT.plusSeconds(2);
        for (var act : open) {
            if (act.by() == Party.SENDER && plain.allows(act, at)) {
                assertThat(rich.allows(act, at)).isTrue();
                plain.take(act, at);
                rich.take(act, at);
                assertSame(rich, plain, at);
                plain.undo(at);
                rich.undo(at);
                assertSame(rich, plain, at);
            }
        }
    }

    private static void assertSame(Life rich, Life plain, Instant at) {
        assertThat(rich.seen(at)).usingRecursiveComparison().isEqualTo(plain.seen(at));
        assertThat(rich.steps(at)).isEqualTo(plain.steps(at));
        assertThat(rich.log).isEqualTo(plain.log);
        assertThat(known(rich))
                .as("what lists go by")
                .usingRecursiveComparison()
                .isEqualTo(known(plain));
        assertThat(rich.referral.course().undoableUntil(Party.SENDER, at))
                .isEqualTo(plain.referral.course().undoableUntil(Party.SENDER, at));
    }

    private static Object known(Life life) {
        try {
            var field = Progress.class.getDeclaredField("known");
            field.setAccessible(true);
            return field.get(life.referral.course().progress());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** One referral without feedback, stored after each step. */
    private static final class Life {
        private final Referral referral;
        private final List<String> log = new ArrayList<>();
        private long version;

        Life(ReferralStatus start) {
            referral = SampleReferral.in(start, false);
            store();
        }

        private void store() {
            version++;
            SampleReferral.store(referral, version);
        }

        void untold(ReferralStep step, Instant at) {
            var by = step.isFor(Party.RECEIVER) ? Party.RECEIVER : Party.CLIENT;
            var event = Steps.take(step, referral, new Move(by, at, at.plusSeconds(30)));
            assertThat(event.payload()).containsEntry("kept_from_sender", true);
            store();
        }

        boolean allows(Act act, Instant at) {
            return referral.course().isOpen(act.step(), act.by(), at);
        }

        void undo(Instant at) {
            referral.course().undo(Party.SENDER, at);
            store();
        }

        void take(Act act, Instant at) {
            var move = act.by() == Party.SYSTEM || act.by() == Party.CLIENT
                    ? Move.open(act.by(), at)
                    : new Move(act.by(), at, at.plusSeconds(30));
            var event = Steps.take(act.step(), referral, move);
            log.add(event.type() + " " + event.payload());
            store();
        }

        ReferralState seen(Instant at) {
            return referral.course().stateFor(Party.SENDER, at);
        }

        List<ReferralStep> steps(Instant at) {
            return referral.stepsOpenTo(Party.SENDER, at);
        }
    }
}

package de.verweisnetz.referral.histories;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Replays what the log says of each history by the table of steps alone, without the aggregate that took them. */
class HistoryLegalityTest {
    private static final int MANY = 3_000;

    @Test
    void every_step_of_every_history_is_in_the_table_and_leads_where_the_referral_stands() {
        SampleHistories.of(11, MANY).stream()
                .flatMap(history -> history.lives().stream())
                .forEach(life -> new Replay(life).run());
    }

    private static final class Replay {
        private final Life life;
        private ReferralStatus status = ReferralStatus.DRAFT;
        private ReferralStatus known = ReferralStatus.DRAFT;
        private boolean arrived;
        private Instant last = Instant.MIN;

        Replay(Life life) {
            this.life = life;
        }

        void run() {
            life.events().forEach(this::replay);
            var course = life.referral().course();
            assertThat(status)
                    .isEqualTo(
                            course.stateFor(Party.RECEIVER, SampleHistories.NOW).status());
            assertThat(known)
                    .isEqualTo(
                            course.stateFor(Party.SENDER, SampleHistories.NOW).status());
        }

        private void replay(DomainEvent event) {
            // Who does not know of a step yet cannot answer to it.
            assertThat(event.occurredAt()).as(event.type()).isAfterOrEqualTo(last);
            last = event.releasedAt();
            if (event.type().equals("CONSENT_GIVEN")) {
                known = status;
                return;
            }
            var step = step(event);
            var by = step == ReferralStep.REDEMPTION ? Party.RECEIVER : Party.valueOf(event.actor());
            boolean really = step.isOpenFrom(status);
            boolean asFarAsKnown = (by == Party.SENDER || by == Party.SYSTEM) && step.isOpenFrom(known);
            assertThat(step.isFor(by)).as(step + " by " + by).isTrue();
            assertThat(really || asFarAsKnown).as(step + " from " + status).isTrue();
            boolean kept = Boolean.TRUE.equals(event.payload().get("kept_from_sender"));
            var said = ReferralStatus.valueOf((String) event.payload().get("status"));
            if (really && !endsForSenderAlone(step)) {
                status = next(step, said);
                arrived |= status == ReferralStatus.IN_COUNSELLING;
            }
            if (!kept) {
                known = said;
            }
        }

        /** A code that ends after the client has come, unknown to the sender, leaves the centre its time to report. */
        private boolean endsForSenderAlone(ReferralStep step) {
            return step == ReferralStep.EXPIRY && arrived && known != status && step.isOpenFrom(known);
        }

        private ReferralStatus next(ReferralStep step, ReferralStatus said) {
            if (step == ReferralStep.OUTCOME) {
                assertThat(said).isIn(ReferralStatus.CLOSED, ReferralStatus.IN_COUNSELLING);
                assertThat(said == ReferralStatus.IN_COUNSELLING && !arrived).isFalse();
                return said;
            }
            if (step == ReferralStep.REOPENING) {
                return status == ReferralStatus.DECLINED
                        ? ReferralStatus.SEEN
                        : arrived ? ReferralStatus.IN_COUNSELLING : ReferralStatus.ACCEPTED;
            }
            var target = step.target();
            return target == null ? status : target;
        }

        private static ReferralStep step(DomainEvent event) {
            if (event.type().equals("ARRIVED")) {
                return event.actor().equals(Party.CLIENT.name()) ? ReferralStep.REDEMPTION : ReferralStep.ARRIVAL;
            }
            return Arrays.stream(ReferralStep.values())
                    .filter(step -> step.event().name().equals(event.type()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

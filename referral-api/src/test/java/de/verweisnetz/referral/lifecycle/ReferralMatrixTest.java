package de.verweisnetz.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All states, all steps, all parties: against a table that is written down apart from the code it tests. */
class ReferralMatrixTest {
    private static final Instant LATER = SampleReferral.ISSUED.plus(Duration.ofHours(1));

    /** A row for each step: who, and from where to where; a dash where the status stays. */
    private static final String TABLE =
            """
            ISSUANCE                SENDER          DRAFT>ISSUED
            SEEN                    RECEIVER        ISSUED>SEEN
            RETURN                  RECEIVER        ISSUED>RETURNED SEEN>RETURNED
            ANSWER                  SENDER          RETURNED>ISSUED
            ACCEPTANCE              RECEIVER        ISSUED>ACCEPTED SEEN>ACCEPTED
            DECLINE                 RECEIVER        ISSUED>DECLINED SEEN>DECLINED RETURNED>DECLINED
            APPOINTMENT             RECEIVER        ACCEPTED>-
            APPOINTMENT_ANSWER      CLIENT          ACCEPTED>-
            CONTACT_ATTEMPT         RECEIVER        ACCEPTED>-
            NO_SHOW                 RECEIVER        ACCEPTED>-
            REDEMPTION              RECEIVER        ISSUED>IN_COUNSELLING SEEN>IN_COUNSELLING RETURNED>IN_COUNSELLING ACCEPTED>IN_COUNSELLING
            REDEMPTION_ELSEWHERE    CLIENT          ISSUED>FORWARDED SEEN>FORWARDED RETURNED>FORWARDED ACCEPTED>FORWARDED
            ARRIVAL                 RECEIVER        ACCEPTED>IN_COUNSELLING
            SAME_CASE               RECEIVER        IN_COUNSELLING>-
            SEPARATION              RECEIVER        IN_COUNSELLING>- CLOSED>-
            OUTCOME                 RECEIVER        ACCEPTED>CLOSED IN_COUNSELLING>CLOSED
            CLOSURE                 RECEIVER        IN_COUNSELLING>CLOSED
            FORWARDING              RECEIVER,CLIENT SEEN>FORWARDED ACCEPTED>FORWARDED DECLINED>FORWARDED
            WITHDRAWAL              SENDER,CLIENT   ISSUED>WITHDRAWN SEEN>WITHDRAWN RETURNED>WITHDRAWN ACCEPTED>WITHDRAWN IN_COUNSELLING>WITHDRAWN
            WITHDRAWAL_CONFIRMATION RECEIVER        WITHDRAWN>-
            REOPENING               RECEIVER        CLOSED>ACCEPTED DECLINED>SEEN
            VOIDING                 SENDER          DRAFT>VOID ISSUED>VOID SEEN>VOID RETURNED>VOID ACCEPTED>VOID DECLINED>VOID FORWARDED>VOID IN_COUNSELLING>VOID CLOSED>VOID WITHDRAWN>VOID EXPIRED>VOID
            EXPIRY                  SYSTEM          ISSUED>EXPIRED SEEN>EXPIRED RETURNED>EXPIRED ACCEPTED>EXPIRED IN_COUNSELLING>EXPIRED
            """;

    private record Row(List<Party> parties, Map<ReferralStatus, ReferralStatus> leads) {}

    private static final Map<ReferralStep, Row> ROWS = rows();

    private static Map<ReferralStep, Row> rows() {
        var rows = new EnumMap<ReferralStep, Row>(ReferralStep.class);
        TABLE.lines().forEach(line -> {
            var words = line.split("\\s+");
            var leads = new EnumMap<ReferralStatus, ReferralStatus>(ReferralStatus.class);
            for (var lead : Arrays.asList(words).subList(2, words.length)) {
                var ends = lead.split(">");
                var from = ReferralStatus.valueOf(ends[0]);
                leads.put(from, ends[1].equals("-") ? from : ReferralStatus.valueOf(ends[1]));
            }
            var parties = Stream.of(words[1].split(",")).map(Party::valueOf).toList();
            rows.put(ReferralStep.valueOf(words[0]), new Row(parties, leads));
        });
        return rows;
    }

    static Stream<Arguments> every_state_step_and_party() {
        return Stream.of(ReferralStatus.values()).flatMap(status -> Stream.of(ReferralStep.values())
                .flatMap(step -> Stream.of(Party.values()).map(party -> Arguments.of(status, step, party))));
    }

    @Test
    void the_table_knows_every_step() {
        assertThat(ROWS).containsOnlyKeys(ReferralStep.values());
    }

    @ParameterizedTest
    @MethodSource("every_state_step_and_party")
    void a_step_is_taken_as_the_table_says_and_never_otherwise(ReferralStatus status, ReferralStep step, Party party) {
        var referral = ready(status, step);
        var row = ROWS.get(step);
        var target = row.leads().get(status);
        boolean allowed = target != null && row.parties().contains(party);
        assertThat(referral.stepsOpenTo(party, LATER).contains(step)).isEqualTo(allowed);
        var move = Move.open(party, LATER);
        if (allowed) {
            var event = Steps.take(step, referral, move);
            assertThat(status(referral)).isEqualTo(target);
            assertThat(event.payload()).containsEntry("status", target.name());
            assertThat(event.type()).isEqualTo(step.event().name());
        } else if (step != ReferralStep.EXPIRY || target == null) {
            // Expiry is always the node's own step.
            assertThatThrownBy(() -> Steps.take(step, referral, move)).isInstanceOf(ProblemException.class);
            assertThat(status(referral)).isEqualTo(status);
        }
    }

    /** In a state, and with what the step needs besides. */
    private static Referral ready(ReferralStatus status, ReferralStep step) {
        var referral = SampleReferral.in(status, true);
        if (step == ReferralStep.CLOSURE && status == ReferralStatus.IN_COUNSELLING) {
            referral.reportOutcome(
                    Move.open(Party.RECEIVER, LATER), Outcome.COUNSELLING_TAKEN_UP, List.of(), Reporter.CENTRE, true);
        }
        if (step == ReferralStep.SEPARATION) {
            SampleReferral.counted(referral);
        }
        if (step == ReferralStep.APPOINTMENT_ANSWER && status == ReferralStatus.ACCEPTED) {
            referral.offerAppointment(Move.open(Party.RECEIVER, LATER), Appointment.at(Steps.APPOINTMENT, null));
        }
        return referral;
    }

    private static ReferralStatus status(Referral referral) {
        return referral.course().stateFor(Party.RECEIVER, LATER).status();
    }
}

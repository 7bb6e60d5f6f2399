package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.TestRequest;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.referral.lifecycle.ReferralStep;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All states, all steps, everybody who can send a request: each answer as {@link ReferralAnswerTable} foretells it. */
class ReferralHttpMatrixIT extends ApiIT {
    private static final String EXPIRED =
            """
            UPDATE referral.referral SET status = 'EXPIRED', outcome = 'UNKNOWN', known_outcome = 'UNKNOWN', ended_at = changed_at
             WHERE id = '%s'""";

    /** How a referral comes into a state. */
    private static final Map<ReferralStatus, List<String>> WAYS = Map.ofEntries(
            Map.entry(ReferralStatus.DRAFT, List.of()),
            Map.entry(ReferralStatus.ISSUED, List.of()),
            Map.entry(ReferralStatus.SEEN, List.of("seen")),
            Map.entry(ReferralStatus.RETURNED, List.of("return")),
            Map.entry(ReferralStatus.ACCEPTED, List.of("acceptance")),
            Map.entry(ReferralStatus.DECLINED, List.of("decline")),
            Map.entry(ReferralStatus.FORWARDED, List.of("seen", "forwarding")),
            Map.entry(ReferralStatus.IN_COUNSELLING, List.of("acceptance", "arrival", "continues")),
            Map.entry(ReferralStatus.CLOSED, List.of("acceptance", "outcome")),
            Map.entry(ReferralStatus.WITHDRAWN, List.of("withdrawal")),
            Map.entry(ReferralStatus.VOID, List.of("void")),
            Map.entry(ReferralStatus.EXPIRED, List.of()));

    private final ReferralFixture fixture = ReferralFixture.create();
    private final ReferralFixture elsewhere = ReferralFixture.create();
    private final Map<Asker, Asker.Person> people = Asker.around(fixture);

    /** Somebody takes a step. */
    private record Attempt(String step, Asker who) {}

    @Test
    void the_table_knows_every_state_and_every_step_that_can_be_asked_for() {
        assertThat(WAYS).containsOnlyKeys(ReferralStatus.values());
        assertThat(ReferralAnswerTable.steps())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ReferralStep.values())
                        .filter(step -> step.isFor(Party.SENDER) || step.isFor(Party.RECEIVER))
                        // Those need a second referral: CaseworkIT tells of them.
                        .filter(step -> !step.isCentresOwn())
                        .map(ReferralStep::label)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void everybody_is_answered_as_the_table_says(ReferralStatus status) throws SQLException {
        var attempts = ReferralAnswerTable.steps().stream()
                .flatMap(step -> Stream.of(Asker.values()).map(who -> new Attempt(step, who)))
                .collect(Collectors.partitioningBy(
                        attempt -> ReferralAnswerTable.answer(status, attempt.step(), attempt.who()) == 200));
        var answers = new TreeMap<String, String>();
        var foretold = new TreeMap<String, String>();

        // Who is refused changes nothing: one referral is enough for all of them.
        var untouched = referrals(status, 1).get(0);
        for (var attempt : attempts.get(false)) {
            foretold.put(attempt.toString(), foretold(status, attempt));
            answers.put(attempt.toString(), answered(attempt, untouched));
        }
        var fresh = referrals(status, attempts.get(true).size()).iterator();
        for (var attempt : attempts.get(true)) {
            foretold.put(attempt.toString(), foretold(status, attempt));
            answers.put(attempt.toString(), answered(attempt, fresh.next()));
        }

        assertThat(answers).isEqualTo(foretold);
        assertThat(status(untouched)).isEqualTo(status.name());
    }

    private static String foretold(ReferralStatus status, Attempt attempt) {
        int answer = ReferralAnswerTable.answer(status, attempt.step(), attempt.who());
        return answer == 200
                ? "200 " + ReferralAnswerTable.target(status, attempt.step())
                : answer == 409 ? "409 illegal-transition" : String.valueOf(answer);
    }

    private String answered(Attempt attempt, JsonNode referral) {
        var person = people.get(attempt.who());
        var answer = attempt.step().equals("redemption")
                ? person.api()
                        .post(
                                "/v1/vouchers/redemptions",
                                Map.of("code", referral.at("/reference").asText()))
                : person.api()
                        .command(
                                ReferralFixture.path(referral) + "/" + attempt.step(),
                                person.version(referral),
                                StepRequests.body(
                                        attempt.step(), attempt.step().equals("forwarding") ? elsewhere : fixture));
        return switch (answer.status()) {
            case 200 -> "200 " + answer.json().at("/status").asText();
            case 409 -> "409 " + answer.json().at("/code").asText();
            default -> String.valueOf(answer.status());
        };
    }

    /** So many in a state, brought there side by side, so that time goes on as little as possible. */
    private List<JsonNode> referrals(ReferralStatus status, int count) throws SQLException {
        var referrals = new ArrayList<JsonNode>();
        for (int i = 0; i < count; i++) {
            referrals.add(
                    status == ReferralStatus.DRAFT
                            ? StepRequests.draft(fixture)
                            : Api.as(fixture.sender())
                                    .post("/v1/referrals", TestRequest.to(fixture.offer()))
                                    .json());
        }
        TestClock.release();
        for (var step : WAYS.get(status)) {
            referrals.forEach(referral -> StepRequests.take(fixture, referral, step));
            TestClock.release();
        }
        if (status == ReferralStatus.EXPIRED) {
            for (var referral : referrals) {
                execute(EXPIRED.formatted(referral.at("/id").asText()));
            }
        }
        return referrals;
    }

    private String status(JsonNode referral) {
        return Api.as(fixture.sender())
                .get(ReferralFixture.path(referral))
                .json()
                .at("/status")
                .asText();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, asked for by everybody: {@link Row} says what is right. */
class IsolationMatrixIT extends ApiIT {
    private static final Map<String, Operation> CONTRACT = Operation.all();

    @Test
    void every_operation_of_the_contract_has_a_row_in_the_matrix() {
        assertThat(Row.all().map(Row::operation).collect(Collectors.toSet()))
                .as(
                        "an operation without a row: give it a line in a table that Row.all() names; a row without one: take it out")
                .isEqualTo(CONTRACT.keySet());
    }

    @Test
    void what_the_contract_calls_open_to_anybody_is_so_in_the_matrix_and_nothing_else() {
        var open = Row.all()
                .filter(row -> row.reach() == Reach.ANYBODY)
                .map(Row::operation)
                .collect(Collectors.toSet());
        assertThat(CONTRACT.values().stream().filter(Operation::anonymous).map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    static Stream<Row> rows() {
        return Row.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void it_answers_those_who_may_and_nobody_else(Row row) {
        var operation = CONTRACT.get(row.operation());
        var ask = row.ask().apply(new World());
        assertSoftly(softly -> {
            if (row.reach() != Reach.ANYBODY) {
                refusesWhoMayNot(softly, row, operation, ask);
                hidesFromStrangers(softly, row, operation, ask);
            }
            if (ask.isAboutSomething()) {
                softly.assertThat(ask.aboutNothing().send(operation, ask.own()).status())
                        .as("what is not there")
                        .isEqualTo(404);
            }
            // At last: what came before must not have been refused because the request was wrong, nor have changed
            // anything.
            var own = ask.send(operation, ask.own());
            softly.assertThat(ask.answers())
                    .as("own " + own.status() + " " + own.http().body())
                    .contains(own.status());
            tells(softly, "own", ask, own);
        });
    }

    private static void refusesWhoMayNot(SoftAssertions softly, Row row, Operation operation, Ask ask) {
        var own = ask.own();
        refused(softly, "anonymous", ask, ask.send(operation, null), 401);
        refused(softly, "suspended", ask, ask.send(operation, Doubles.suspended(own)), 403);
        Doubles.whileSuspended(
                own.participant(),
                () -> refused(softly, "organisation suspended", ask, ask.send(operation, Doubles.likewise(own)), 403));
        for (var role : Row.ALL) {
            if (!row.roles().contains(role)) {
                refused(softly, role, ask, ask.send(operation, Doubles.inRole(own, role)), 403);
            }
        }
        if (row.reach() == Reach.MANAGER) {
            refused(softly, "no manager", ask, ask.send(operation, Doubles.notManaging(own)), 403);
        }
    }

    /** What belongs to others is answered like what is not there. */
    private static void hidesFromStrangers(SoftAssertions softly, Row row, Operation operation, Ask ask) {
        var elsewhere = Doubles.elsewhere(ask.own());
        var otherTeam = Doubles.inOtherTeam(ask.own());
        var reads = operation.method().equals("GET");
        if (row.reach() == Reach.NODE) {
            if (reads) {
                softly.assertThat(ask.answers())
                        .as("shared with all organisations")
                        .contains(ask.send(operation, elsewhere).status());
            }
            return;
        }
        hidden(softly, "other organisation", operation, ask, elsewhere);
        if (row.reach() == Reach.TEAM) {
            hidden(softly, "other team", operation, ask, otherTeam);
        } else if (reads && row.reach() == Reach.ORGANISATION) {
            tells(softly, "other team of the same organisation", ask, ask.send(operation, otherTeam));
        }
    }

    private static void hidden(SoftAssertions softly, String who, Operation operation, Ask ask, Member stranger) {
        var answer = ask.send(operation, stranger);
        if (ask.isAboutSomething()) {
            softly.assertThat(answer.status()).as(who).isEqualTo(404);
            softly.assertThat(ask.said(answer))
                    .as(who + ", as if it were not there")
                    .isEqualTo(ask.said(ask.aboutNothing().send(operation, stranger)));
        }
        silent(softly, who, ask, answer);
    }

    private static void refused(SoftAssertions softly, String who, Ask ask, Api.Answer answer, int status) {
        softly.assertThat(answer.status()).as(who + " " + answer.http().body()).isEqualTo(status);
        silent(softly, who, ask, answer);
    }

    private static void silent(SoftAssertions softly, String who, Ask ask, Api.Answer answer) {
        if (ask.marker() != null) {
            softly.assertThat(answer.http().body()).as(who).doesNotContain(ask.marker());
        }
    }

    private static void tells(SoftAssertions softly, String who, Ask ask, Api.Answer answer) {
        if (ask.marker() != null) {
            softly.assertThat(answer.http().body()).as(who).contains(ask.marker());
        }
    }
}

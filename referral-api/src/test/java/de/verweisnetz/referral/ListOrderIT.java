package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands first in a list, and that neither order nor filters tell what a party does not know. */
class ListOrderIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api sender = Api.as(fixture.sender());

    @Test
    void what_waits_stands_first_by_when_it_is_due_then_what_the_centre_is_at_then_what_has_ended_last()
            throws SQLException {
        var declined = fixture.issueWithFeedback();
        fixture.command(declined, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        var accepted = fixture.issueWithFeedback();
        fixture.command(accepted, "acceptance", 1, Map.of());
        var later = fixture.issueWithFeedback();
        ReferralFixture.shift(later, "inbox_place = inbox_place + 1000000, next_place = next_place + 1000000");
        var first = fixture.issueWithFeedback();
        fixture.command(first, "seen", 1, "");
        var withdrawn = fixture.issueWithFeedback();
        sender.command(ReferralFixture.path(withdrawn) + "/withdrawal", 1, Map.of());
        TestClock.release();
        released();
        var closed = fixture.issueWithFeedback();
        fixture.command(closed, "acceptance", 1, Map.of());
        fixture.command(closed, "outcome", 2, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));

        assertThat(inbox(2)).isEqualTo(references(first, later, withdrawn, accepted, closed, declined));
        fixture.command(withdrawn, "withdrawal-confirmation", 2, "");
        assertThat(inbox(3)).isEqualTo(references(first, later, accepted, withdrawn, closed, declined));
    }

    @Test
    void what_the_sender_can_still_take_back_moves_nothing_in_the_inbox() throws SQLException, InterruptedException {
        var early = fixture.issueWithFeedback();
        var asked = fixture.issueWithFeedback();
        fixture.command(asked, "return", 1, Map.of("question", "Seit wann?"));
        var late = fixture.issueWithFeedback();
        ReferralFixture.shift(
                late,
                "inbox_place = inbox_place + 1000000, next_place = next_place + 1000000, due_at = due_at + interval '1 day'");
        released();
        var before = inbox(100);
        var due = "due_before=" + Instant.parse(late.at("/due_at").asText()).plusSeconds(1);
        var dueBefore = found(fixture.receiver(), "received", due);

        TestClock.at(Duration.ofDays(3), () -> {
            sender.command(ReferralFixture.path(early) + "/withdrawal", 1, Map.of());
            sender.command(ReferralFixture.path(asked) + "/answer", 2, Map.of("answer", "Seit Mai."));
            assertThat(inbox(100)).isEqualTo(before);
            assertThat(found(fixture.receiver(), "received", due)).isEqualTo(dueBefore);
            TestClock.release();
            released();
            assertThat(inbox(100)).isEqualTo(references(late, asked, early));
            assertThat(found(fixture.receiver(), "received", due)).doesNotContain(reference(asked));
        });
    }

    @Test
    void no_filter_and_no_order_tells_a_sender_of_what_she_was_not_told() {
        var plain = fixture.issueWithoutFeedback();
        var arrived = fixture.issueWithoutFeedback();
        for (var referral : List.of(plain, arrived)) {
            fixture.command(referral, "return", 1, Map.of("question", "Seit wann?"));
        }
        var firstDue = Instant.parse(plain.at("/due_at").asText());
        assertThat(fixture.redeem(reference(arrived)).status()).isEqualTo(200);
        assertNothingTells(plain, arrived, firstDue);

        TestClock.at(Duration.ofDays(9), () -> {
            for (var referral : List.of(plain, arrived)) {
                var answered =
                        sender.command(ReferralFixture.path(referral) + "/answer", 2, Map.of("answer", "Seit Mai."));
                assertThat(answered.status()).as(answered.http().body()).isEqualTo(200);
                assertThat(Instant.parse(answered.json().at("/due_at").asText()))
                        .isAfter(firstDue);
                assertNothingTells(plain, arrived, firstDue);
            }
            TestClock.release();
            assertThat(found(fixture.sender(), "sent", "due_before=" + firstDue.plusSeconds(1)))
                    .isEmpty();
            assertNothingTells(plain, arrived, firstDue);
        });
    }

    @Test
    void an_inbox_is_read_in_the_order_of_its_index() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off; SET enable_bitmapscan = off");
            try (var rows = statement.executeQuery(
                    """
                    EXPLAIN SELECT id FROM referral.referral WHERE receiver_org = '00000000-0000-4000-8000-000000000000' AND restricted_at IS NULL
                     ORDER BY inbox_place, id LIMIT 26""")) {
                var plan = new ArrayList<String>();
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
                assertThat(String.join("\n", plan))
                        .contains("using referral_received")
                        .doesNotContain("Sort");
            }
        }
    }

    /** Whatever she asks for, she finds what her own view of each says, in the order in which she sent them. */
    private void assertNothingTells(JsonNode plain, JsonNode arrived, Instant due) {
        var filters = Stream.concat(
                Stream.of(ReferralStatus.values()).map(status -> "status=" + status),
                Stream.of(
                        "limit=100",
                        "topic=ARB",
                        "language=ro",
                        "due_before=" + due,
                        "due_before=" + due.plusSeconds(1),
                        "due_before=" + due.plus(Duration.ofDays(30)),
                        "status=ISSUED&due_before=" + due.plusSeconds(1)));
        filters.forEach(filter -> assertThat(found(fixture.sender(), "sent", filter))
                .as(filter)
                .isEqualTo(Stream.of(arrived, plain)
                        .filter(referral -> fits(filter, referral))
                        .map(ListOrderIT::reference)
                        .toList()));
    }

    private boolean fits(String filter, JsonNode referral) {
        var seen = sender.get(ReferralFixture.path(referral)).json();
        return Stream.of(filter.split("&")).map(part -> part.split("=")).allMatch(part -> switch (part[0]) {
            case "status" -> seen.at("/status").asText().equals(part[1]);
            case "due_before" -> Instant.parse(seen.at("/due_at").asText()).isBefore(Instant.parse(part[1]));
            default -> true;
        });
    }

    /** What can no longer be undone is cleared away. */
    private static void released() {
        try {
            assertThat(RecurringJobs.run("referral-release")).isTrue();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of it, page by page. */
    private List<String> inbox(int limit) {
        var found = new ArrayList<String>();
        var next = "/v1/referrals?box=received&limit=" + limit;
        while (!next.isEmpty()) {
            var page = Api.as(fixture.receiver()).get(next);
            assertThat(page.status()).as(page.http().body()).isEqualTo(200);
            found.addAll(page.json().at("/items").findValuesAsText("reference"));
            next = page.json().at("/next").asText().replaceFirst("^.*?/api", "");
        }
        return found;
    }

    private static List<String> found(Member member, String box, String filter) {
        var page = Api.as(member).get("/v1/referrals?box=" + box + "&" + filter);
        assertThat(page.status()).as(page.http().body()).isEqualTo(200);
        return page.json().at("/items").findValuesAsText("reference");
    }

    private static List<String> references(JsonNode... referrals) {
        return Stream.of(referrals).map(ListOrderIT::reference).toList();
    }

    private static String reference(JsonNode referral) {
        return referral.at("/reference").asText();
    }
}

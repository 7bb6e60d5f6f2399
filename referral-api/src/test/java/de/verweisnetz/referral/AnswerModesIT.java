package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may say how an organisation answers, and what that does to referrals. */
class AnswerModesIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member manager =
            Member.in(fixture.receiver().participant(), "partner").asManager();
    private final Member coordinator = Member.of("coordinator");

    @Test
    void a_manager_sets_it_for_her_own_organisation_and_a_coordinator_for_each() {
        assertThat(set(manager, 0, Map.of("mode", "API")).status()).isEqualTo(200);
        var stale = set(coordinator, 0, Map.of("mode", "PHONE"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current_etag").asText()).isEqualTo("\"1\"");
        var changed = set(coordinator, 1, Map.of("mode", "PHONE"));
        assertThat(changed.json().at("/mode").asText()).isEqualTo("PHONE");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");

        assertThat(set(fixture.receiver(), 2, Map.of("mode", "NONE")).status()).isEqualTo(404);
        assertThat(set(Member.of("partner").asManager(), 2, Map.of("mode", "NONE"))
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(fixture.sender()).get("/v1/answer-modes").json().at("/items"))
                .isEmpty();
    }

    @Test
    void a_mailbox_goes_with_links_only_and_is_stored_sealed() throws SQLException {
        for (var wrong : List.of(
                Map.<String, Object>of("mode", "LINK"),
                Map.<String, Object>of("mode", "PHONE", "mailbox", "a@musterberatung.example"))) {
            assertThat(set(manager, 0, wrong).json().at("/errors/0/code").asText())
                    .isEqualTo("mailbox-with-link");
        }
        assertThat(set(manager, 0, Map.of("mode", "LINK", "mailbox", "keine adresse"))
                        .status())
                .isEqualTo(400);
        var mailbox = "postfach@musterberatung.example";
        assertThat(set(manager, 0, Map.of("mode", "LINK", "mailbox", mailbox))
                        .json()
                        .at("/mailbox")
                        .asText())
                .isEqualTo(mailbox);
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM referral.answer_mode WHERE encode(mailbox_sealed, 'escape') LIKE '%postfach%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void a_centre_that_does_not_answer_gets_unannounced_codes_only() {
        set(coordinator, 0, Map.of("mode", "NONE"));

        var announced = TestRequest.to(fixture.offer()).put("announced", true);
        var refused = Api.as(fixture.sender()).post("/v1/referrals", announced);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("centre-takes-no-announced");
        var byDefault = fixture.issue(TestRequest.to(fixture.offer()));
        assertThat(byDefault.at("/announced").asBoolean()).isFalse();
        assertThat(byDefault.has("due_at")).isFalse();
    }

    @Test
    void a_coordinator_records_what_was_said_on_the_telephone_and_learns_nothing_by_it() throws SQLException {
        set(coordinator, 0, Map.of("mode", "PHONE"));
        var issued = fixture.issueWithFeedback();
        fixture.issue(TestRequest.unannounced(fixture.offer()));

        var matter = matter(issued);
        assertThat(matter.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "id", "reference", "sender", "receiver", "grade", "status", "issued_at", "due_at", "version");
        assertThat(record(issued, 1, Map.of("step", "ACCEPTANCE")).status()).isEqualTo(204);
        TestClock.release();
        var wrong = record(issued, 2, outcome("CENTRE"));
        assertThat(wrong.json().at("/errors/0/code").asText()).isEqualTo("reporter-phone");
        assertThat(record(issued, 2, outcome("CENTRE_BY_PHONE")).status()).isEqualTo(204);
        assertThat(matter(issued).has("undo_until")).isTrue();
        TestClock.release();

        assertThat(matter(issued).isMissingNode()).isTrue();
        var seen = Api.as(fixture.sender())
                .get("/v1/referrals/" + issued.at("/id").asText())
                .json();
        assertThat(seen.at("/outcome_reporter").asText()).isEqualTo("CENTRE_BY_PHONE");
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM privacy.audit WHERE member_id = '"
                        + coordinator.id() + "' AND detail ->> 'by' = 'PHONE' AND participant_id = '"
                        + fixture.receiver().participant() + "'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void no_words_are_taken_on_the_telephone_and_other_organisations_are_out_of_reach() {
        var issued = fixture.issueWithFeedback();
        assertThat(record(issued, 1, Map.of("step", "ACCEPTANCE")).status())
                .as("answers in the portal")
                .isEqualTo(404);
        set(coordinator, 0, Map.of("mode", "PHONE"));
        var words = Map.<String, Object>of("step", "RETURN", "question", Map.of("question", "Wann?"));
        assertThat(record(issued, 1, words).json().at("/errors/0/code").asText())
                .isEqualTo("no-words-by-phone");
        var text = Map.<String, Object>of("step", "DECLINE", "decline", Map.of("reason", "OTHER", "text", "Umzug"));
        assertThat(record(issued, 1, text).json().at("/errors/0/pointer").asText())
                .isEqualTo("/decline/text");
        assertThat(Api.as(fixture.receiver()).get("/v1/phone-matters").status()).isEqualTo(403);
        assertThat(Api.as(coordinator)
                        .get("/v1/referrals/" + issued.at("/id").asText())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_open_on_the_telephone_is_read_page_by_page_to_its_end() {
        set(coordinator, 0, Map.of("mode", "PHONE"));
        var mine = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            mine.add(fixture.issueWithFeedback().at("/id").asText());
        }
        var arrived = fixture.issue(TestRequest.unannounced(fixture.offer()));
        assertThat(fixture.redeem(arrived.at("/voucher/code").asText()).status())
                .isEqualTo(200);
        mine.add(arrived.at("/id").asText());

        var seen = matters("/v1/phone-matters?limit=2");
        assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
        assertThat(seen.indexOf(mine.get(5)))
                .as("due at no time")
                .isGreaterThan(mine.subList(0, 5).stream()
                        .mapToInt(seen::indexOf)
                        .max()
                        .orElseThrow());
        assertThat(Api.as(coordinator)
                        .get("/v1/phone-matters?limit=1")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(seen.size());
        var cursor = Api.as(coordinator)
                .get("/v1/phone-matters?limit=1")
                .json()
                .at("/next")
                .asText();
        assertThat(Api.as(Member.of("coordinator"))
                        .get(cursor.replaceFirst("^.*?/api", ""))
                        .status())
                .as("it is nobody else's")
                .isEqualTo(400);
    }

    /** Ids on all pages, for other tests leave theirs behind. */
    private List<String> matters(String first) {
        var ids = new ArrayList<String>();
        for (var next = first; !next.isEmpty(); ) {
            var page = Api.as(coordinator).get(next);
            assertThat(page.status()).as(page.http().body()).isEqualTo(200);
            page.json().at("/items").forEach(matter -> ids.add(matter.at("/id").asText()));
            next = page.json().at("/next").asText().replaceFirst("^.*?/api", "");
        }
        return ids;
    }

    private static Map<String, Object> outcome(String reporter) {
        return Map.of("step", "OUTCOME", "outcome", Map.of("outcome", "RESOLVED_ONCE", "reporter", reporter));
    }

    private Answer record(JsonNode referral, long version, Map<String, Object> answer) {
        return Api.as(coordinator)
                .command("/v1/phone-matters/" + referral.at("/id").asText() + "/answers", version, answer);
    }

    private JsonNode matter(JsonNode referral) {
        var next = "/v1/phone-matters?limit=100";
        while (!next.isEmpty()) {
            var page = Api.as(coordinator).get(next).json();
            for (var matter : page.at("/items")) {
                if (matter.at("/id").equals(referral.at("/id"))) {
                    return matter;
                }
            }
            next = page.at("/next").asText().replaceFirst("^.*?/api", "");
        }
        return referral.at("/none");
    }

    private Answer set(Member by, int version, Map<String, Object> mode) {
        var api = Api.as(by);
        return api.send(api.request("/v1/answer-modes/" + fixture.receiver().participant())
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(Json.write(mode))));
    }
}

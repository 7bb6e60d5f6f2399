package de.verweisnetz.referral;

import static de.verweisnetz.referral.ClientPageFixture.code;
import static de.verweisnetz.referral.ClientPageFixture.post;
import static de.verweisnetz.referral.ClientPageFixture.token;
import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client answers an appointment, and says what she alone can know. */
class ClientStepsIT extends ApiIT {
    private static final String TIME = "2099-01-05T09:00:00Z";
    private static final String OTHER_TIME = "2099-01-06T09:00:00Z";

    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api sender = Api.as(fixture.sender());
    private final Api receiver = Api.as(fixture.receiver());

    @Test
    void her_answer_to_an_appointment_is_read_by_both_organisations_until_another_one_is_offered() {
        var referral = accepted();
        assertThat(steps(post("", token(referral)).json())).contains("ANSWER_APPOINTMENT");

        var page = answer(referral, TIME, false);

        assertThat(page.status()).as(page.http().body()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.json().at("/appointment_fits").asBoolean(true)).isFalse();
        for (var member : new Api[] {sender, receiver}) {
            assertThat(member.get(path(referral)).json().at("/appointment_fits").isBoolean())
                    .isTrue();
        }
        assertThat(eventTypes(fixture.receiver(), referral)).contains("APPOINTMENT_ANSWERED");
        fixture.command(referral, "appointment", 3, Map.of("appointment_at", OTHER_TIME));
        var asked = post("", code(referral)).json();
        assertThat(asked.at("/appointment_at").asText()).startsWith("2099-01-06T09:00:00");
        assertThat(asked.has("appointment_fits")).isFalse();
    }

    @Test
    void what_the_centre_adds_to_an_appointment_is_read_by_both_organisations_as_long_as_that_appointment_stands() {
        var referral = fixture.issueWithFeedback();
        var offered = Map.of("appointment_at", TIME, "appointment_text", "Zweiter Stock, Klingel links.");
        var accepted = receiver.command(path(referral) + "/acceptance", 1, offered);
        assertThat(accepted.json().at("/appointment_text").asText())
                .as(accepted.http().body())
                .isEqualTo("Zweiter Stock, Klingel links.");
        assertThat(sender.get(path(referral)).json().has("appointment_text"))
                .as("not before it can no longer be undone")
                .isFalse();
        assertThat(held(referral).has("appointment_text")).isFalse();
        assertThat(post("", token(referral)).json().has("appointment_text")).isFalse();
        TestClock.release();

        answer(referral, TIME, true);

        for (var member : new Api[] {sender, receiver}) {
            assertThat(member.get(path(referral)).json().at("/appointment_text").asText())
                    .isEqualTo("Zweiter Stock, Klingel links.");
        }
        assertThat(post("", token(referral)).json().at("/appointment_text").asText())
                .as("her page says it too")
                .isEqualTo("Zweiter Stock, Klingel links.");
        assertThat(held(referral).at("/appointment_text").asText())
                .as("it is held on her, so she can have it")
                .isEqualTo("Zweiter Stock, Klingel links.");
        fixture.command(referral, "appointment", 3, Map.of("appointment_at", OTHER_TIME));
        for (var member : new Api[] {sender, receiver}) {
            assertThat(member.get(path(referral)).json().has("appointment_text"))
                    .as("of the other one nothing was said")
                    .isFalse();
        }
    }

    private static JsonNode held(JsonNode referral) {
        return Api.anonymous()
                .send(Api.anonymous().posting("/v1/client-data/export", Map.of("token", WarmFixture.token(referral))))
                .json()
                .at("/referral");
    }

    @Test
    void the_same_answer_twice_is_one_and_she_can_change_her_mind() {
        var referral = accepted();
        answer(referral, TIME, true);
        answer(referral, TIME, true);
        assertThat(eventTypes(fixture.sender(), referral))
                .filteredOn("APPOINTMENT_ANSWERED"::equals)
                .hasSize(1);
        assertThat(answer(referral, TIME, false).json().at("/appointment_fits").asBoolean(true))
                .isFalse();
    }

    @Test
    void she_answers_what_she_has_read_and_nothing_else() {
        var referral = accepted();
        assertThat(answer(referral, OTHER_TIME, true).json().at("/code").asText())
                .isEqualTo("appointment-changed");
        var open = fixture.issueWithFeedback();
        var refused = answer(open, TIME, true);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("illegal-transition");
    }

    @Test
    void that_she_came_is_told_to_the_sender_alone_and_changes_nothing_else() {
        var referral = fixture.issueWithoutFeedback();
        var before = receiver.get(path(referral)).json();

        var page = post("/report", token(referral), Map.of("said", "CAME"));

        assertThat(page.json().at("/said").asText()).isEqualTo("CAME");
        var told = sender.get(path(referral)).json();
        assertThat(told.at("/client_report/said").asText()).isEqualTo("CAME");
        assertThat(told.at("/client_report/reporter").asText()).isEqualTo("CLIENT_SELF");
        assertThat(told.at("/status").asText()).isEqualTo("ISSUED");
        assertThat(told.at("/handover").asText()).isEqualTo("PENDING");
        assertThat(told.has("outcome")).isFalse();
        assertThat(receiver.get(path(referral)).json()).isEqualTo(before);
        assertThat(eventTypes(fixture.sender(), referral)).contains("CLIENT_REPORTED");
        assertThat(eventTypes(fixture.receiver(), referral)).doesNotContain("CLIENT_REPORTED");
    }

    @Test
    void the_database_keeps_it_from_the_centre_too() throws SQLException {
        var referral = fixture.issueWithFeedback();
        post("/report", token(referral), Map.of("said", "CAME"));
        var count = "SELECT count(*) FROM referral.client_report WHERE referral_id = '%s'"
                .formatted(referral.at("/id").asText());
        assertThat(KeyRows.asApp(count, fixture.sender())).isEqualTo("1");
        assertThat(KeyRows.asApp(count, fixture.receiver())).isEqualTo("0");
        assertThat(KeyRows.asApp(count, null)).isEqualTo("0");
    }

    @Test
    void that_nobody_answered_opens_a_check_of_the_entry_and_a_task_for_the_team_once() throws SQLException {
        var referral = fixture.issueWithFeedback();
        for (int i = 0; i < 2; i++) {
            assertThat(post("/report", code(referral), Map.of("said", "NOBODY_ANSWERED"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(KeyRows.text("SELECT string_agg(reason, ' ') FROM directory.offer_report WHERE offer_id = '%s'"
                        .formatted(fixture.offer().id())))
                .isEqualTo("NOT_REACHED");
        assertThat(KeyRows.text("SELECT string_agg(kind, ' ') FROM referral.task WHERE referral_id = '%s'"
                        .formatted(referral.at("/id").asText())))
                .isEqualTo("NOBODY_ANSWERED");
    }

    private JsonNode accepted() {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "acceptance", 1, Map.of("appointment_at", TIME));
        return referral;
    }

    private static Api.Answer answer(JsonNode referral, String time, boolean fits) {
        return post("/appointment-answer", token(referral), Map.of("appointment_at", time, "fits", fits));
    }

    private static java.util.List<String> steps(JsonNode page) {
        return texts(page.at("/steps"));
    }
}

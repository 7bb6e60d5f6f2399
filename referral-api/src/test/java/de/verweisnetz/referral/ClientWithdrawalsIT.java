package de.verweisnetz.referral;

import static de.verweisnetz.referral.ClientPageFixture.code;
import static de.verweisnetz.referral.ClientPageFixture.post;
import static de.verweisnetz.referral.ClientPageFixture.token;
import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client takes everything back in one step, with nothing but her token or code. */
class ClientWithdrawalsIT extends ApiIT {
    private static final String CONTENTS =
            """
            SELECT concat_ws(' ', topics, region_kind, region_code, note, question, appointment_at, platform, campaign,
                             CASE WHEN code_sealed IS NULL THEN 'no code' ELSE 'code' END)
              FROM referral.referral WHERE id = '%s'""";

    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void delivery_stops_the_centre_is_told_and_has_to_confirm() {
        var referral = fixture.issueWithFeedback();

        var receipt = post("/withdrawal", token(referral));

        assertThat(receipt.status()).as(receipt.http().body()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.json().at("/reference")).isEqualTo(referral.at("/reference"));
        assertThat(receipt.json().at("/arrived").asBoolean(true)).isFalse();
        var told = Api.as(fixture.receiver()).get(path(referral)).json();
        assertThat(told.at("/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(told.at("/withdrawal/by").asText()).isEqualTo("CLIENT");
        assertThat(fixture.redeem(referral.at("/voucher/code").asText()).status())
                .isEqualTo(410);
        fixture.command(referral, "withdrawal-confirmation", told.at("/version").asLong(), "", 4);
        assertThat(post("/receipt", code(referral)).json().has("confirmed_at")).isTrue();
        assertThat(post("", token(referral)).json().at("/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(post("", token(referral)).json().at("/steps")).isEmpty();
    }

    @Test
    void taken_back_twice_is_taken_back_once() {
        var referral = fixture.issueWithFeedback();
        var first = post("/withdrawal", token(referral)).json();
        var second = post("/withdrawal", code(referral)).json();
        assertThat(second.at("/withdrawn_at")).isEqualTo(first.at("/withdrawn_at"));
        assertThat(eventTypes(fixture.sender(), referral))
                .filteredOn("WITHDRAWN"::equals)
                .hasSize(1);
    }

    @Test
    void within_a_day_nothing_of_her_matter_is_left_on_the_node_and_the_receipt_says_so() throws Exception {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "return", 1, Map.of("question", "Seit wann fehlt der Lohn?"));
        assertThat(contents(referral)).contains("ARB.LOHN", "10115", "Seit wann", "FACEBOOK_GROUP");
        post("/withdrawal", token(referral));

        TestClock.advance(Duration.ofMinutes(3));
        assertThat(RecurringJobs.run("contents-taken-back")).isTrue();

        assertThat(contents(referral)).isEqualTo("[] UNKNOWN OTHER no code");
        var receipt = post("/receipt", token(referral)).json();
        var erased = Instant.parse(receipt.at("/erased_at").asText());
        assertThat(erased).isBefore(Instant.parse(receipt.at("/erased_by").asText()));
        assertThat(signed(receipt).get("erased_at"))
                .isEqualTo(receipt.at("/erased_at").asText());
        assertThat(Api.as(fixture.receiver()).get(path(referral)).status()).isEqualTo(200);
    }

    @Test
    void nor_of_what_a_sender_was_told_who_does_not_know_that_she_came() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        fixture.command(referral, "return", 1, Map.of("question", "Seit wann fehlt der Lohn?"));
        fixture.redeem(referral.at("/voucher/code").asText());
        assertThat(told(referral)).contains("Seit wann");
        post("/withdrawal", token(referral));

        TestClock.advance(Duration.ofMinutes(3));
        assertThat(RecurringJobs.run("contents-taken-back")).isTrue();

        assertThat(told(referral)).contains("progress").doesNotContain("Seit wann");
        assertThat(Api.as(fixture.sender()).get(path(referral)).status()).isEqualTo(200);
    }

    @Test
    void nor_of_what_stood_before_a_step_that_could_still_be_undone() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        fixture.command(referral, "return", 1, Map.of("question", "Seit wann fehlt der Lohn?"));
        fixture.redeem(referral.at("/voucher/code").asText());
        post("/withdrawal", token(referral));
        TestClock.advance(Duration.ofMinutes(3));
        var centre = Api.as(fixture.receiver());
        var version = centre.get(path(referral)).json().at("/version").asLong();
        var confirmed = centre.command(path(referral) + "/withdrawal-confirmation", version, "");
        assertThat(confirmed.json().has("undo_until"))
                .as(confirmed.http().body())
                .isTrue();
        assertThat(told(referral)).contains("Seit wann");
        assertThat(column("pending", referral)).contains("Seit wann");

        assertThat(RecurringJobs.run("contents-taken-back")).isTrue();

        assertThat(told(referral)).contains("progress").doesNotContain("Seit wann");
        assertThat(column("pending", referral)).isEqualTo("[]");
        var undone = centre.command(
                path(referral) + "/undo", confirmed.json().at("/version").asLong(), "");
        assertThat(undone.json().at("/code").asText()).isEqualTo("nothing-to-undo");
        for (var party : List.of(fixture.sender(), fixture.receiver())) {
            assertThat(Api.as(party).get(path(referral)).json().at("/status").asText())
                    .isEqualTo("WITHDRAWN");
        }
        assertThat(post("/receipt", token(referral)).json().has("confirmed_at")).isTrue();
    }

    @Test
    void nor_of_an_appointment_and_of_what_counselling_achieved() throws Exception {
        var referral = fixture.issueWithFeedback();
        fixture.command(
                referral,
                "acceptance",
                1,
                Map.of("appointment_at", "2099-01-05T09:00:00Z", "appointment_text", "Zweiter Stock."));
        fixture.redeem(referral.at("/voucher/code").asText());
        var wage = Map.of("code", "WAGE_RECOVERED", "amount", Map.of("amount_cents", 12345678, "currency", "EUR"));
        fixture.command(
                referral,
                "outcome",
                3,
                Map.of(
                        "outcome",
                        "COUNSELLING_TAKEN_UP",
                        "reporter",
                        "CENTRE",
                        "continues",
                        true,
                        "results",
                        List.of(wage)));
        post("/consents/FEEDBACK/withdrawal", token(referral));
        // From here on the sender has a view of her own, with what she has learnt so far.
        fixture.command(referral, "closure", 4, "", 6);
        assertThat(told(referral)).contains("Zweiter Stock", "2099-01-05", "12345678");
        assertThat(column("appointment_text", referral)).isEqualTo("Zweiter Stock.");
        assertThat(column("results", referral)).contains("12345678");
        post("/withdrawal", token(referral));

        TestClock.advance(Duration.ofMinutes(3));
        assertThat(RecurringJobs.run("contents-taken-back")).isTrue();

        assertThat(told(referral)).contains("progress");
        assertThat(column("referral", referral)).doesNotContain("Zweiter Stock", "2099-01-05", "12345678");
        for (var party : List.of(fixture.sender(), fixture.receiver())) {
            var left = Api.as(party).get(path(referral)).json();
            assertThat(left.at("/outcome").asText()).isEqualTo("COUNSELLING_TAKEN_UP");
            assertThat(left.has("results")).isFalse();
            assertThat(left.has("appointment_at")).isFalse();
            assertThat(left.has("appointment_text")).isFalse();
        }
    }

    private static String told(JsonNode referral) throws SQLException {
        return column("told", referral);
    }

    private static String column(String name, JsonNode referral) throws SQLException {
        return KeyRows.text("SELECT %s FROM referral.referral WHERE id = '%s'"
                .formatted(name, referral.at("/id").asText()));
    }

    @Test
    void the_receipt_is_signed_as_a_withdrawal_and_as_nothing_else() throws ParseException {
        var referral = fixture.issueWithFeedback();
        var receipt = post("/withdrawal", token(referral)).json();
        var jws = JWSObject.parse(receipt.at("/signed").asText());
        assertThat(jws.getHeader().getType().getType()).isEqualTo("verweisnetz-withdrawal-receipt+json");
        assertThat(signed(receipt).get("reference"))
                .isEqualTo(referral.at("/reference").asText());
    }

    @Test
    void after_she_has_arrived_it_ends_the_reports_and_says_who_has_a_file_of_its_own() {
        var referral = fixture.issueWithFeedback();
        fixture.redeem(referral.at("/voucher/code").asText());

        var receipt = post("/withdrawal", token(referral)).json();

        assertThat(receipt.at("/arrived").asBoolean()).isTrue();
        assertThat(receipt.at("/organization").asText()).startsWith("Musterträger");
        var sender = Api.as(fixture.sender());
        assertThat(sender.get(path(referral)).json().at("/feedback").asBoolean(true))
                .isFalse();
        assertThat(sender.get(path(referral) + "/consents").json().at("/items").findValues("withdrawn_at"))
                .hasSize(2);
    }

    @Test
    void it_is_never_refused_not_even_when_all_is_over() {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        var receipt = post("/withdrawal", token(referral));
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(post("", token(referral)).json().at("/state").asText()).isEqualTo("WITHDRAWN");
        assertThat(eventTypes(fixture.receiver(), referral)).contains("CONSENT_WITHDRAWN");
        assertThat(post("/alternatives", token(referral)).status()).isEqualTo(409);
    }

    @Test
    void the_receipt_names_nobody_who_was_not_told() throws ParseException {
        var unannounced = fixture.issue(TestRequest.unannounced(fixture.offer()));
        var declined = fixture.issueWithFeedback();
        fixture.command(declined, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        for (var referral : List.of(unannounced, declined)) {
            var receipt = post("/withdrawal", token(referral)).json();
            assertThat(receipt.at("/told").asBoolean(true)).isFalse();
            assertThat(signed(receipt)).containsKey("withdrawn_at").doesNotContainKey("told");
        }
        var told = post("/withdrawal", token(fixture.issueWithFeedback())).json();
        assertThat(told.at("/told").asBoolean()).isTrue();
        assertThat(signed(told).get("told")).isEqualTo(told.at("/organization").asText());
    }

    @Test
    void contact_data_are_forgotten_at_once() {
        var warm = WarmFixture.create();
        var referral = warm.issue();
        post("/withdrawal", token(referral));
        var look = WarmFixture.look(warm.sender(), referral);
        assertThat(look.at("/state").asText()).isEqualTo("FORGOTTEN");
        assertThat(look.at("/forgotten_for").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_foreign_token_opens_nothing_and_looking_has_no_effect() {
        var referral = fixture.issueWithFeedback();
        var before = Api.as(fixture.sender()).get(path(referral)).json();
        var wrong = List.of(
                Map.<String, Object>of("token", "AAAAAAAAAAAAAAAAAAAAAA"),
                Map.<String, Object>of("code", referral.at("/reference").asText()));
        for (var path : List.of("", "/withdrawal", "/receipt", "/alternatives", "/consents")) {
            var answers =
                    wrong.stream().map(credential -> post(path, credential)).toList();
            assertThat(answers).as(path).allMatch(answer -> answer.status() == 404);
            assertThat(answers.stream().map(answer -> answer.json().at("/code").asText()))
                    .containsOnly("not-found");
            assertThat(Api.anonymous().get("/v1/client-page" + path).status())
                    .as(path)
                    .isEqualTo(405);
        }
        assertThat(post("/receipt", token(referral)).status()).isEqualTo(404);
        assertThat(Api.as(fixture.sender()).get(path(referral)).json()).isEqualTo(before);
    }

    private static String contents(JsonNode referral) throws SQLException {
        return KeyRows.text(CONTENTS.formatted(referral.at("/id").asText()));
    }

    private static Map<String, Object> signed(JsonNode receipt) throws ParseException {
        return JWSObject.parse(receipt.at("/signed").asText()).getPayload().toJSONObject();
    }
}

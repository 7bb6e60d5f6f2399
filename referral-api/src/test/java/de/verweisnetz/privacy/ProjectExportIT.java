package de.verweisnetz.privacy;

import static de.verweisnetz.referral.TestRequest.consent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.TestOffer;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a project takes along when it ends: all that its senders may know, and nothing more. */
class ProjectExportIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void what_was_said_on_site_tells_nobody_that_she_was_there() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        var centre = Api.as(fixture.receiver());
        var consents = ReferralFixture.path(referral) + "/consents";
        assertThat(centre.post(consents, consent("SECRECY_RELEASE", "ON_SITE")).status())
                .isEqualTo(201);
        assertThat(centre.post(consents + "/FORWARD/withdrawal", Map.of("channel", "ON_SITE"))
                        .status())
                .isEqualTo(200);

        var exported = exported();

        assertThat(exported.at("/consents").findValuesAsText("purpose")).containsExactly("FORWARD");
        assertThat(exported.at("/consents/0").has("withdrawn_at")).isTrue();
        assertThat(exported.toString()).doesNotContain("ON_SITE");
    }

    @Test
    void a_code_that_was_shown_elsewhere_leaves_no_second_referral_in_it() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        var elsewhere = Member.of("partner");
        var taken = Api.as(elsewhere)
                .post(
                        "/v1/vouchers/redemptions-elsewhere",
                        Map.of(
                                "code", referral.at("/voucher/code").asText(),
                                "offer_id", TestOffer.of(elsewhere).id(),
                                "notice_text_version", "2026-2",
                                "consents", List.of(consent("FORWARD", "ON_SITE"))));
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
        TestClock.release();

        var export = export();

        assertThat(export)
                .doesNotContain(elsewhere.participant().toString(), "ARRIVED")
                .hasLineCount(1);
        assertThat(Json.MAPPER.readTree(export).at("/referral/status").asText()).isEqualTo("ISSUED");
    }

    @Test
    void questions_answers_and_reasons_are_in_it() throws Exception {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "return", 1, Map.of("question", "Welche Unterlagen gibt es?"));
        Api.as(fixture.sender())
                .command(ReferralFixture.path(referral) + "/answer", 2, Map.of("answer", "Den Arbeitsvertrag."));
        TestClock.release();
        var seen =
                Api.as(fixture.receiver()).get(ReferralFixture.path(referral)).json();
        fixture.command(
                referral,
                "decline",
                seen.at("/version").asLong(),
                Map.of("reason", "OTHER", "text", "Erst im Januar wieder."));

        var exported = exported().at("/referral");

        assertThat(exported.at("/status").asText()).isEqualTo("DECLINED");
        assertThat(exported.at("/outcome").asText()).isEqualTo("DECLINED_BY_CENTRE");
        assertThat(exported.at("/question").asText()).isEqualTo("Welche Unterlagen gibt es?");
        assertThat(exported.at("/answer").asText()).isEqualTo("Den Arbeitsvertrag.");
        assertThat(exported.at("/decline_text").asText()).isEqualTo("Erst im Januar wieder.");
    }

    @Test
    void what_was_said_of_an_appointment_is_in_it_as_the_sender_was_told() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        fixture.command(
                referral,
                "acceptance",
                1,
                Map.of("appointment_at", "2099-01-05T09:00:00Z", "appointment_text", "Zweiter Stock."));

        assertThat(exported().at("/referral/appointment_text").asText()).isEqualTo("Zweiter Stock.");

        fixture.redeem(referral.at("/voucher/code").asText());
        assertThat(exported().at("/referral/status").asText()).isEqualTo("ACCEPTED");
        assertThat(exported().at("/referral/appointment_text").asText()).isEqualTo("Zweiter Stock.");
    }

    @Test
    void a_step_that_can_still_be_undone_is_not() throws Exception {
        var referral = fixture.issueWithFeedback();
        assertThat(Api.as(fixture.receiver())
                        .command(ReferralFixture.path(referral) + "/decline", 1, Map.of("reason", "LANGUAGE"))
                        .status())
                .isEqualTo(200);

        assertThat(exported().toString()).contains("ISSUED").doesNotContain("DECLINED", "LANGUAGE\"");

        TestClock.release();
        assertThat(exported().at("/referral/decline_reason").asText()).isEqualTo("LANGUAGE");
    }

    private JsonNode exported() throws Exception {
        return Json.MAPPER.readTree(export());
    }

    private String export() throws Exception {
        announce();
        var manager = Member.in(fixture.sender().participant(), "streetworker");
        Officer.execute("UPDATE identity.membership SET manager = true WHERE id = '" + manager.id() + "'");
        var export = Api.as(manager).post("/v1/privacy/project/export", "");
        assertThat(export.status()).isEqualTo(200);
        return export.http().body().strip();
    }

    private void announce() {
        var coordinator = Api.as(Member.of("coordinator"));
        var today = LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE);
        var body = Map.of(
                "last_issue_on",
                today.plusDays(1),
                "last_answer_on",
                today.plusDays(1),
                "successor_name",
                "Musterberatung Nachfolge",
                "successor_contact",
                "https://nachfolge.example",
                "rehearsal",
                false);
        coordinator.send(coordinator
                .request("/v1/privacy/wind-downs/" + fixture.sender().participant())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }
}

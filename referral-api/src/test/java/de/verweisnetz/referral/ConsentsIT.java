package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.TestRequest.consent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients agree to after the referral was issued, and what they take back. */
class ConsentsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();

    @Test
    void both_sides_see_what_was_agreed_to_when_it_was_issued() {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        for (var member : List.of(sender, receiver)) {
            var answer = Api.as(member).get(path(referral) + "/consents");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            var consents = answer.json().at("/items");
            assertThat(consents.findValuesAsText("purpose")).containsExactlyInAnyOrder("FORWARD", "FEEDBACK");
            assertThat(consents.findValuesAsText("asked_as")).containsOnly("SENDER");
            assertThat(consents.findValuesAsText("recipient_id"))
                    .containsOnly(receiver.participant().toString());
            assertThat(consents.findValuesAsText("law")).containsOnly("GDPR_BDSG");
            assertThat(consents.findValuesAsText("scope")).containsOnly("CODE");
        }
    }

    @Test
    void the_centre_records_what_was_said_on_site() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        var added = add(receiver, referral, consent("FEEDBACK", "ON_SITE"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().at("/direction").asText()).isEqualTo("BACK");
        assertThat(added.json().at("/asked_as").asText()).isEqualTo("RECEIVER");
        assertThat(purposes(sender, referral)).containsExactly("FORWARD", "FEEDBACK");
    }

    @Test
    void nobody_records_what_was_said_elsewhere() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        for (var wrong : List.of(
                add(sender, referral, consent("FEEDBACK", "ON_SITE")),
                add(sender, referral, consent("FEEDBACK", "CLIENT_PAGE")),
                add(receiver, referral, consent("FEEDBACK", "CHAT")),
                withdraw(receiver, referral, "FORWARD", "CHAT"))) {
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.json().at("/errors/0/code").asText()).isEqualTo("channel-of-role");
        }
        assertThat(purposes(sender, referral)).containsExactly("FORWARD");
    }

    @Test
    void what_holds_is_not_recorded_twice_and_what_was_taken_back_can_be_given_anew() {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        var twice = add(sender, referral, consent("FEEDBACK", "CHAT"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().at("/code").asText()).isEqualTo("consent-known");

        var left = withdraw(sender, referral, "FEEDBACK", "CHAT").json().at("/items");
        assertThat(left).hasSize(2);
        assertThat(left.findValues("withdrawn_at")).hasSize(1);
        assertThat(left.findValuesAsText("withdrawn_channel")).containsExactly("CHAT");
        assertThat(add(sender, referral, consent("FEEDBACK", "CHAT")).status()).isEqualTo(201);
        assertThat(purposes(receiver, referral)).containsExactlyInAnyOrder("FORWARD", "FEEDBACK", "FEEDBACK");
    }

    @Test
    void taking_back_what_was_never_given_is_no_error() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        assertThat(withdraw(sender, referral, "SECRECY_RELEASE", "CHAT").status())
                .isEqualTo(200);
    }

    @Test
    void a_client_under_16_needs_the_word_of_a_counsellor() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        var alone = add(sender, referral, consent("FEEDBACK", "CHAT").put("under_16", true));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.json().at("/errors/0/pointer").asText()).isEqualTo("/counsellor_confirmed");
        var confirmed = consent("FEEDBACK", "CHAT").put("under_16", true).put("counsellor_confirmed", true);
        var added = add(sender, referral, confirmed);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().at("/counsellor_confirmed").asBoolean()).isTrue();
        assertThat(added.json().has("under_16")).isFalse();
    }

    @Test
    void a_text_in_another_wording_than_the_centre_s_law_asks_for_is_refused() {
        var catholic =
                new ReferralFixture(sender, receiver, TestOffer.of(receiver).boundBy("KDG"));
        var referral = catholic.issue(TestRequest.withoutFeedback(catholic.offer()));
        var general = add(sender, referral, consent("FEEDBACK", "CHAT").put("text_version", "2026-1"));
        assertThat(general.status()).isEqualTo(422);
        assertThat(general.json().at("/code").asText()).isEqualTo("text-version-unknown");
        var right = add(sender, referral, consent("FEEDBACK", "CHAT"));
        assertThat(right.json().at("/law").asText()).isEqualTo("KDG");
    }

    @Test
    void that_she_was_asked_on_site_does_not_tell_the_sender_that_she_came() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        add(receiver, referral, consent("SECRECY_RELEASE", "ON_SITE"));
        assertThat(purposes(receiver, referral)).containsExactly("FORWARD", "SECRECY_RELEASE");
        assertThat(purposes(sender, referral)).containsExactly("FORWARD");
        assertThat(add(sender, referral, consent("SECRECY_RELEASE", "CHAT")).status())
                .isEqualTo(201);
        assertThat(purposes(sender, referral)).containsExactly("FORWARD", "SECRECY_RELEASE");
    }

    @Test
    void that_she_took_it_back_on_site_does_not_tell_the_sender_that_she_came() {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        assertThat(withdraw(receiver, referral, "FEEDBACK", "ON_SITE").status()).isEqualTo(200);

        var told = Api.as(sender).get(path(referral) + "/consents");

        assertThat(told.json().at("/items").findValues("withdrawn_at")).hasSize(1);
        assertThat(told.http().body()).doesNotContain("ON_SITE", "withdrawn_channel");
        assertThat(Api.as(receiver)
                        .get(path(referral) + "/consents")
                        .json()
                        .at("/items")
                        .findValuesAsText("withdrawn_channel"))
                .containsExactly("ON_SITE");
    }

    @Test
    void taking_it_back_ends_what_either_side_has_recorded() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        add(receiver, referral, consent("SECRECY_RELEASE", "ON_SITE"));
        assertThat(withdraw(sender, referral, "SECRECY_RELEASE", "CHAT").status())
                .isEqualTo(200);
        var known = Api.as(receiver).get(path(referral) + "/consents").json().at("/items");
        assertThat(known.findValuesAsText("withdrawn_channel")).containsExactly("CHAT");
    }

    @Test
    void a_second_centre_needs_a_consent_of_its_own() {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        fixture.command(referral, "seen", 1, "");
        var other = ReferralFixture.create();
        var agreed = List.of(consent("FORWARD", "ON_SITE"));
        fixture.command(
                referral,
                "forwarding",
                2,
                Map.of("offer_id", other.offer().id(), "notice_text_version", "2026-2", "consents", agreed));
        var next = Api.as(other.receiver())
                .get("/v1/referrals?box=received")
                .json()
                .at("/items/0");
        var consents =
                Api.as(other.receiver()).get(path(next) + "/consents").json().at("/items");
        assertThat(consents.findValuesAsText("purpose")).containsExactly("FORWARD");
        assertThat(consents.findValuesAsText("recipient_id"))
                .containsExactly(other.receiver().participant().toString());
        assertThat(consents.findValuesAsText("sender_id"))
                .containsExactly(receiver.participant().toString());
        assertThat(Api.as(receiver).get(path(next) + "/consents").json().at("/items"))
                .as("what it asked itself, where the client was with it, the centre that passes her on knows")
                .hasSize(1);
        assertThat(Api.as(other.receiver()).get(path(referral) + "/consents").status())
                .isEqualTo(404);
        assertThat(Api.as(sender).get(path(next) + "/consents").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHAT", "CLIENT_PAGE", "ON_SITE"})
    void whoever_passes_her_on_says_how_she_was_told_and_asked(String channel) throws SQLException {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        fixture.command(referral, "seen", 1, "");
        var other = ReferralFixture.create();
        var agreed = List.of(consent("FORWARD", channel));
        fixture.command(
                referral,
                "forwarding",
                2,
                Map.of("offer_id", other.offer().id(), "notice_text_version", "2026-2", "consents", agreed));

        var recorded = "SELECT n.channel || ' ' || c.channel FROM referral.referral r"
                + " JOIN referral.notice n ON n.referral_id = r.id JOIN referral.consent c ON c.referral_id = r.id"
                + " WHERE r.forwarded_from = '%s'";
        assertThat(KeyRows.text(recorded.formatted(referral.at("/id").asText())))
                .isEqualTo(channel + " " + channel);
    }

    @Test
    void what_was_recorded_for_an_issue_that_was_undone_holds_no_longer() {
        var api = Api.as(sender);
        var request = TestRequest.to(fixture.offer());
        var issued = api.post("/v1/referrals", request).json();
        assertThat(api.command(path(issued) + "/undo", 1, "")
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("DRAFT");
        var version = api.get(path(issued)).json().at("/version").asLong();
        var agreed = TestRequest.withoutFeedback(fixture.offer()).get("consents");
        var again = api.command(
                path(issued) + "/issuance", version, Map.of("notice_text_version", "2026-2", "consents", agreed));
        assertThat(again.status()).as(again.http().body()).isEqualTo(200);
        assertThat(again.json().at("/feedback").asBoolean()).isFalse();
        var consents = api.get(path(issued) + "/consents").json().at("/items");
        assertThat(consents.findValues("withdrawn_at")).hasSize(2);
        assertThat(consents).hasSize(3);
    }

    @Test
    void a_repetition_with_the_same_key_answers_the_first_one() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        var key = Ids.next().toString();
        var first = ReferralFixture.post(sender, path(referral) + "/consents", key, consent("FEEDBACK", "CHAT"));
        var again = ReferralFixture.post(sender, path(referral) + "/consents", key, consent("FEEDBACK", "CHAT"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void to_everybody_else_there_are_no_such_consents() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        for (var stranger : List.of(
                Member.of("streetworker"), Member.of("partner"), Member.in(sender.participant(), "streetworker"))) {
            assertThat(Api.as(stranger).get(path(referral) + "/consents").status())
                    .isEqualTo(404);
            assertThat(add(stranger, referral, consent("FEEDBACK", "CHAT")).status())
                    .isEqualTo(404);
            assertThat(withdraw(stranger, referral, "FORWARD", "CHAT").status()).isEqualTo(404);
        }
        assertThat(Api.as(Member.of("coordinator"))
                        .get(path(referral) + "/consents")
                        .status())
                .isEqualTo(403);
        assertThat(purposes(sender, referral)).containsExactly("FORWARD");
    }

    private static Api.Answer add(Member member, JsonNode referral, Object consent) {
        return Api.as(member).post(path(referral) + "/consents", consent);
    }

    private static Api.Answer withdraw(Member member, JsonNode referral, String purpose, String channel) {
        return Api.as(member).post(path(referral) + "/consents/" + purpose + "/withdrawal", Map.of("channel", channel));
    }

    private static List<String> purposes(Member member, JsonNode referral) {
        return Api.as(member)
                .get(path(referral) + "/consents")
                .json()
                .at("/items")
                .findValuesAsText("purpose");
    }
}

package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientPagesIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void a_client_reads_her_page_with_her_token_and_without_a_login() {
        var referral = fixture.issueWithFeedback();
        var page = show("token", token(referral));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        var json = page.json();
        assertThat(json.at("/state").asText()).isEqualTo("OPEN");
        assertThat(json.at("/language").asText()).isEqualTo("ro");
        assertThat(json.at("/code")).isEqualTo(referral.at("/voucher/code"));
        assertThat(json.at("/centre/organization").asText()).isEqualTo("Musterberatung");
        assertThat(json.at("/centre/address/street").asText()).isEqualTo("Musterstraße 1");
        assertThat(json.has("topics")).isFalse();
        assertThat(json.has("sender")).isFalse();
    }

    @Test
    void her_full_code_opens_the_page_too_but_its_reference_does_not() {
        var referral = fixture.issueWithFeedback();
        var code = referral.at("/voucher/code").asText();
        assertThat(show("code", code.toLowerCase()).json())
                .isEqualTo(show("token", token(referral)).json());
        assertThat(show("code", referral.at("/reference").asText()).status()).isEqualTo(404);
    }

    @Test
    void what_was_never_issued_is_not_found() {
        assertThat(show("token", "AAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
        assertThat(show("code", "00-000000").status()).isEqualTo(404);
        assertThat(show("code", "VN-123456-12345678-00").json().at("/code").asText())
                .isEqualTo("code-mistyped");
    }

    @Test
    void exactly_one_credential_is_asked_for() {
        assertThat(client("{}").status()).isEqualTo(400);
        assertThat(client("{\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"code\":\"VN-123456\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_page_tells_her_own_states_and_hides_the_code_once_it_is_entered() {
        var referral = fixture.issueWithFeedback();
        var token = token(referral);
        fixture.command(referral, "acceptance", 1, Map.of("appointment_at", "2099-01-05T09:00:00Z"));
        var accepted = show("token", token).json();
        assertThat(accepted.at("/state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/appointment_at").asText()).startsWith("2099-01-05T09:00:00");
        assertThat(accepted.has("code")).isTrue();
        fixture.redeem(referral.at("/voucher/code").asText());
        var arrived = show("token", token).json();
        assertThat(arrived.at("/state").asText()).isEqualTo("ARRIVED");
        assertThat(arrived.has("code")).isFalse();
        fixture.command(referral, "outcome", 3, Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE"));
        assertThat(show("token", token).json().at("/state").asText()).isEqualTo("DONE");
        assertThat(show("token", token).http().body()).doesNotContain("RESOLVED_ONCE");
    }

    @Test
    void a_used_code_is_hidden_from_the_page_even_where_the_sender_must_not_notice() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        fixture.redeem(referral.at("/voucher/code").asText());
        assertThat(show("token", token(referral)).json().has("code")).isFalse();
        assertThat(Api.as(fixture.sender()).get(path(referral)).json().at("/voucher"))
                .isEqualTo(referral.at("/voucher"));
    }

    @Test
    void a_decline_is_told_without_its_reason() {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        var page = show("token", token(referral));
        assertThat(page.json().at("/state").asText()).isEqualTo("DECLINED");
        assertThat(page.http().body()).doesNotContain("NO_CAPACITY");
    }

    @Test
    void what_she_has_locked_says_since_when_and_that_she_can_take_back_and_nothing_else() {
        var token = token(fixture.issueWithFeedback());
        var steps = show("token", token).json().at("/steps");
        assertThat(show("token", token).json().has("restricted_at")).isFalse();

        var asked = Map.of("token", token, "kind", "RESTRICTION");
        Api.anonymous().send(Api.anonymous().posting("/v1/client-data/requests", asked));
        var locked = show("token", token).json();
        assertThat(Instant.parse(locked.at("/restricted_at").asText())).isNotNull();
        assertThat(locked.at("/steps")).extracting(JsonNode::asText).containsExactlyInAnyOrder("CONSENT", "WITHDRAW");

        Api.anonymous().send(Api.anonymous().posting("/v1/client-data/restriction/lifting", Map.of("token", token)));
        assertThat(show("token", token).json().has("restricted_at")).isFalse();
        assertThat(show("token", token).json().at("/steps")).isEqualTo(steps);
    }

    @Test
    void looking_changes_nothing() {
        var referral = fixture.issueWithFeedback();
        var before = Api.as(fixture.sender()).get(path(referral)).json();
        show("token", token(referral));
        assertThat(Api.as(fixture.sender()).get(path(referral)).json()).isEqualTo(before);
    }

    @Test
    void trusted_information_on_her_topic_in_her_language_is_offered_without_the_note() {
        var clara = Api.as(Member.of("coordinator"));
        var url = "https://example.org/muster/" + UUID.randomUUID();
        var source = Map.of(
                "topic", "ARB.URLAUB",
                "language", "ro",
                "title", "Informație-model: concediul",
                "url", url,
                "publisher", "Musterportal",
                "note", "Nur für uns",
                "checked_on", LocalDate.now(),
                "expires_on", LocalDate.now().plusDays(100));
        assertThat(clara.post("/v1/information-sources", source).status()).isEqualTo(201);
        var request = TestRequest.to(fixture.offer());
        request.putArray("topics").add("ARB.URLAUB");

        var information = show("token", token(fixture.issue(request))).json().at("/information");

        assertThat(information.findValuesAsText("url")).contains(url);
        assertThat(information.toString()).doesNotContain("Nur für uns");
    }

    private static Api.Answer show(String credential, String value) {
        return client("{\"%s\":\"%s\"}".formatted(credential, value));
    }

    private static Api.Answer client(String body) {
        var anyone = Api.anonymous();
        return anyone.send(anyone.posting("/v1/client-page", body));
    }

    private static String token(JsonNode referral) {
        return referral.at("/voucher/url").asText().replaceAll(".*/v/", "");
    }
}

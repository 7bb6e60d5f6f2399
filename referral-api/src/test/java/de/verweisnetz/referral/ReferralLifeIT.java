package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferralLifeIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final Api sender = Api.as(fixture.sender());
    private final Api centre = Api.as(fixture.receiver());

    @Test
    void a_draft_is_issued_once_the_client_agrees_and_nobody_else_knows_of_it_before() {
        var request = TestRequest.to(fixture.offer());
        var consents = request.remove("consents");
        request.remove("notice_text_version");
        request.put("draft", true).put("note", "Spricht nur morgens.");
        assertThat(sender.post("/v1/referrals", request).json().at("/code").asText())
                .as("a note is off unless the node allows it")
                .isEqualTo("free-text-off");
        request.remove("note");
        var draft = sender.post("/v1/referrals", request);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().at("/status").asText()).isEqualTo("DRAFT");
        assertThat(draft.json().has("voucher")).isFalse();
        assertThat(texts(draft.json().at("/actions"))).containsExactly("issuance", "void");
        TestClock.release();
        assertThat(centre.get(path(draft.json())).status()).isEqualTo(404);

        var issued = sender.command(
                path(draft.json()) + "/issuance", 1, Map.of("notice_text_version", "2026-1", "consents", consents));
        assertThat(issued.status()).as(issued.http().body()).isEqualTo(200);
        assertThat(issued.json().at("/voucher/code").asText()).isNotBlank();
        TestClock.release();
        assertThat(centre.get(path(draft.json())).json().at("/status").asText()).isEqualTo("ISSUED");
    }

    @Test
    void the_centre_asks_and_the_sender_answers() {
        var issued = fixture.issueWithFeedback();
        var asked = fixture.command(issued, "return", 1, Map.of("question", "Seit wann fehlt der Lohn?"));
        assertThat(asked.at("/status").asText()).isEqualTo("RETURNED");
        var read = sender.get(path(issued)).json();
        assertThat(read.at("/exchange/question").asText()).isEqualTo("Seit wann fehlt der Lohn?");
        var answered = sender.command(path(issued) + "/answer", 2, Map.of("answer", "Seit Mai."));
        assertThat(answered.json().at("/status").asText()).isEqualTo("ISSUED");
        TestClock.release();
        assertThat(centre.get(path(issued)).json().at("/exchange/answer").asText())
                .isEqualTo("Seit Mai.");
        assertThat(eventTypes(fixture.sender(), issued)).containsExactly("ISSUED", "RETURNED", "ANSWERED");
    }

    @Test
    void a_step_can_be_undone_for_half_a_minute_and_the_sender_never_knows() {
        var issued = fixture.issueWithFeedback();
        var before = sender.get(path(issued));
        var declined = centre.command(path(issued) + "/decline", 1, Map.of("reason", "NO_CAPACITY"));
        assertThat(declined.json().has("undo_until")).isTrue();
        assertThat(sender.get(path(issued)).json()).isEqualTo(before.json());
        assertThat(sender.get(path(issued)).header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(sender.get("/v1/referrals?box=sent&status=DECLINED")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(eventTypes(fixture.sender(), issued)).containsExactly("ISSUED");
        assertThat(eventTypes(fixture.receiver(), issued)).containsExactly("ISSUED", "DECLINED");

        var undone = centre.command(path(issued) + "/undo", 2, "");
        assertThat(undone.status()).as(undone.http().body()).isEqualTo(200);
        assertThat(undone.json().at("/status").asText()).isEqualTo("ISSUED");
        assertThat(undone.header("ETag")).isEqualTo("\"1\"");
        TestClock.release();
        assertThat(eventTypes(fixture.receiver(), issued)).containsExactly("ISSUED");
        assertThat(sender.get(path(issued)).json()).isEqualTo(before.json());
        fixture.command(issued, "seen", 1, "", 4);
    }

    @Test
    void what_was_released_stays() {
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "seen", 1, "");
        var late = centre.command(path(issued) + "/undo", 2, "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/code").asText()).isEqualTo("nothing-to-undo");
    }

    @Test
    void the_other_side_is_told_to_wait_while_a_step_can_be_undone() {
        var issued = fixture.issueWithFeedback();
        centre.command(path(issued) + "/acceptance", 1, Map.of());
        var withdrawal = sender.command(path(issued) + "/withdrawal", 1, "");
        assertThat(withdrawal.status()).isEqualTo(409);
        assertThat(withdrawal.json().at("/code").asText()).isEqualTo("change-pending");
        assertThat(withdrawal.json().has("released_at")).isTrue();
    }

    @Test
    void a_withdrawal_is_confirmed_by_the_centre() {
        var issued = fixture.issueWithFeedback();
        sender.command(path(issued) + "/withdrawal", 1, "");
        TestClock.release();
        var told = centre.get(path(issued)).json();
        assertThat(told.at("/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(told.at("/outcome").asText()).isEqualTo("WITHDRAWN");
        fixture.command(issued, "withdrawal-confirmation", 2, "");
        assertThat(sender.get(path(issued)).json().at("/withdrawal").has("confirmed_at"))
                .isTrue();
    }

    @Test
    void a_centre_passes_a_client_on_with_her_consent_as_a_new_linked_referral() {
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "seen", 1, "");
        var other = ReferralFixture.create();
        var consents = TestRequest.to(other.offer()).get("consents");
        var without = centre.command(path(issued) + "/forwarding", 2, forwarding(other, List.of()));
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.json().at("/code").asText()).isEqualTo("consent-missing");

        var forwarded = fixture.command(issued, "forwarding", 2, forwarding(other, consents));
        assertThat(forwarded.at("/status").asText()).isEqualTo("FORWARDED");
        assertThat(forwarded.at("/outcome").asText()).isEqualTo("FORWARDED");
        var arrived = Api.as(other.receiver()).get("/v1/referrals?box=received").json();
        assertThat(arrived.at("/total").asInt()).isEqualTo(1);
        assertThat(arrived.at("/items/0/forwarded_from")).isEqualTo(issued.at("/id"));
        assertThat(centre.get("/v1/referrals?box=sent").json().at("/items/0/id"))
                .isEqualTo(arrived.at("/items/0/id"));
        assertThat(forwarded.at("/forwarded_to")).isEqualTo(arrived.at("/items/0/id"));
        assertThat(sender.get(path(issued)).json().has("forwarded_to"))
                .as("where she went is hers and the centre's to know")
                .isFalse();
        assertThat(sender.get(path(arrived.at("/items/0"))).status()).isEqualTo(404);

        var client = centre.get(path(arrived.at("/items/0")))
                .json()
                .at("/voucher/code")
                .asText();
        assertThat(Api.anonymous()
                        .post("/v1/client-data/requests", Map.of("code", client, "kind", "RESTRICTION"))
                        .status())
                .isEqualTo(200);
        assertThat(centre.get(path(issued)).json().has("forwarded_to"))
                .as("she has had it locked")
                .isFalse();
    }

    @Test
    void a_forwarding_that_is_undone_never_reaches_the_other_centre() {
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "seen", 1, "");
        var other = ReferralFixture.create();
        var consents = TestRequest.to(other.offer()).get("consents");
        centre.command(path(issued) + "/forwarding", 2, forwarding(other, consents));
        assertThat(centre.command(path(issued) + "/undo", 3, "")
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("SEEN");
        TestClock.release();
        assertThat(Api.as(other.receiver())
                        .get("/v1/referrals?box=received")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void counselling_goes_on_after_an_outcome_and_is_reopened_within_ninety_days() {
        var issued = fixture.issueWithFeedback();
        fixture.command(issued, "acceptance", 1, Map.of("appointment_at", "2099-01-05T09:00:00Z"));
        fixture.command(issued, "contact-attempts", 2, "");
        fixture.command(issued, "appointment", 3, Map.of("appointment_at", "2099-01-06T09:00:00Z"));
        fixture.command(issued, "no-show", 4, "");
        fixture.command(issued, "arrival", 5, "");
        var going = fixture.command(
                issued,
                "outcome",
                6,
                Map.of("outcome", "COUNSELLING_TAKEN_UP", "reporter", "CENTRE", "continues", true));
        assertThat(going.at("/status").asText()).isEqualTo("IN_COUNSELLING");
        fixture.command(issued, "closure", 7, "");
        TestClock.at(Duration.ofDays(91), () -> assertThat(
                        centre.command(path(issued) + "/reopening", 8, Map.of("note", "Zu spät."))
                                .json()
                                .at("/code")
                                .asText())
                .isEqualTo("reopening-too-late"));
        var reopened = fixture.command(issued, "reopening", 8, Map.of("note", "Sie kommt noch einmal."));
        assertThat(reopened.at("/status").asText()).isEqualTo("IN_COUNSELLING");
        assertThat(reopened.has("outcome")).isFalse();
    }

    @Test
    void a_manager_withdraws_what_another_team_has_sent() throws Exception {
        var issued = fixture.issueWithFeedback();
        var other = Member.in(fixture.sender().participant(), "streetworker");
        assertThat(Api.as(other).get(path(issued)).status()).isEqualTo(404);
        var manager = Member.in(fixture.sender().participant(), "streetworker").asManager();
        var withdrawn = Api.as(manager).command(path(issued) + "/withdrawal", 1, "");
        assertThat(withdrawn.json().at("/status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_mistake_is_void_and_a_free_text_with_a_number_is_refused() {
        var issued = fixture.issueWithFeedback();
        var refused = sender.command(path(issued) + "/void", 1, Map.of("reason", "Ruf an: 0171 3920001"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/reason");
        var voided = sender.command(path(issued) + "/void", 1, Map.of());
        assertThat(voided.json().at("/status").asText()).isEqualTo("VOID");
    }

    private static Map<String, Object> forwarding(ReferralFixture other, Object consents) {
        return Map.of("offer_id", other.offer().id(), "notice_text_version", "2026-1", "consents", consents);
    }
}

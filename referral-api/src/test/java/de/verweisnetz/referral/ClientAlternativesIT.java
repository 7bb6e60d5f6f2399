package de.verweisnetz.referral;

import static de.verweisnetz.referral.ClientPageFixture.code;
import static de.verweisnetz.referral.ClientPageFixture.post;
import static de.verweisnetz.referral.ClientPageFixture.token;
import static de.verweisnetz.referral.ClientPageFixture.tokenOf;
import static de.verweisnetz.referral.ReferralFixture.path;
import static de.verweisnetz.referral.ReferralFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client whose centre cannot help goes on with another one by herself. */
class ClientAlternativesIT extends ApiIT {
    private static final Member OTHER_CENTRE = Member.of("partner");

    private final ReferralFixture fixture = ReferralFixture.create();

    @BeforeAll
    static void another_centre_takes_codes() {
        Seed.load();
        Seed.manage(Seed.ARBEIT, OTHER_CENTRE.participant());
    }

    @Test
    void after_a_decline_she_is_shown_up_to_three_others_with_all_she_has_to_know() {
        var referral = declined();
        assertThat(texts(post("", token(referral)).json().at("/steps"))).contains("GO_ON");

        var shown = post("/alternatives", token(referral), Map.of("language", "pl"));

        assertThat(shown.status()).as(shown.http().body()).isEqualTo(200);
        var items = shown.json().at("/items");
        assertThat(items.size()).isBetween(1, 3);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.at("/centre/languages").findValuesAsText("code")).contains("ro");
            assertThat(item.at("/forward/language").asText()).isEqualTo("pl");
            assertThat(item.at("/notice/purpose").asText()).isEqualTo("NOTICE");
            assertThat(item.at("/offer_id").asText())
                    .isNotEqualTo(fixture.offer().id().toString());
        });
    }

    @Test
    void she_chooses_one_and_both_centres_and_the_sender_know_what_they_may() {
        var referral = declined();
        var chosen = choose(referral);
        assertThat(chosen.status()).as(chosen.http().body()).isEqualTo(200);
        var page = post("", tokenOf(chosen.json().at("/url").asText())).json();
        assertThat(page.at("/state").asText()).isEqualTo("OPEN");
        assertThat(page.at("/code")).isEqualTo(chosen.json().at("/code"));
        var former = Api.as(fixture.sender()).get(path(referral)).json();
        assertThat(former.at("/status").asText()).isEqualTo("FORWARDED");
        var received = received(chosen.json());
        assertThat(received.at("/forwarded_from")).isEqualTo(referral.at("/id"));
        assertThat(received.at("/topics/0").asText()).isEqualTo("ARB.LOHN");
        assertThat(received.at("/sender/id").asText())
                .isEqualTo(fixture.sender().participant().toString());
        assertThat(Api.as(fixture.sender())
                        .get("/v1/referrals/" + received.at("/id").asText() + "/consents")
                        .json()
                        .at("/items/0/asked_as")
                        .asText())
                .isEqualTo("CLIENT");
        assertThat(post("", code(referral)).json().at("/next"))
                .isEqualTo(chosen.json().at("/url"));
    }

    @Test
    void choosing_twice_is_choosing_once() {
        var referral = declined();
        var first = choose(referral).json();
        assertThat(choose(referral, first(declined()), false).json()).isEqualTo(first);
    }

    @Test
    void after_the_end_of_a_code_the_new_one_is_unannounced_and_the_old_one_stays_unknown() throws SQLException {
        var referral = fixture.issueWithFeedback();
        ReferralFixture.shift(referral, "expires_at = now() - interval '1 hour'");
        assertThat(post("", token(referral)).json().at("/state").asText()).isEqualTo("ENDED");
        var chosen = choose(referral).json();
        assertThat(KeyRows.text("SELECT announced || ' ' || status FROM referral.referral WHERE reference = '%s'"
                        .formatted(chosen.at("/reference").asText())))
                .isEqualTo("false ISSUED");
        assertThat(Api.as(fixture.sender())
                        .get(path(referral))
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("ISSUED");
    }

    @Test
    void protected_topics_stay_behind_since_she_agreed_to_them_for_one_centre_only() {
        var request = TestRequest.to(fixture.offer());
        request.putArray("topics").add("ARB.LOHN").add("ARB.AUSBEUT");
        TestRequest.give(request, "SPECIAL_CATEGORY");
        var referral = fixture.issue(request);
        fixture.command(referral, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        var received = received(choose(referral).json());
        assertThat(texts(received.at("/topics"))).containsExactly("ARB.LOHN");
        assertThat(received.at("/personal_matter").asBoolean()).isTrue();
    }

    @Test
    void under_16_she_needs_a_counsellor_and_while_a_centre_helps_there_is_no_other() {
        var referral = declined();
        var refused = choose(referral, first(referral), true);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/code").asText()).isEqualTo("consent-rule");
        assertThat(post("/alternatives", token(fixture.issueWithFeedback())).status())
                .isEqualTo(409);
    }

    @Test
    void a_centre_that_takes_part_no_more_leaves_her_a_choice_although_the_code_is_open() throws SQLException {
        var referral = fixture.issueWithFeedback();
        KeyRows.execute("UPDATE identity.participant SET state = 'SUSPENDED' WHERE id = '%s'"
                .formatted(fixture.receiver().participant()));
        assertThat(choose(referral).status()).isEqualTo(200);
        assertThat(Api.as(fixture.sender())
                        .get(path(referral))
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void an_offer_that_was_closed_for_good_leaves_her_a_choice_too() throws Exception {
        var referral = fixture.issueWithFeedback();
        fixture.command(
                referral,
                "acceptance",
                1,
                Map.of("appointment_at", TestClock.now().plus(Duration.ofDays(3))));
        KeyRows.execute("UPDATE directory.offer_search SET listed = false WHERE id = '%s'"
                .formatted(fixture.offer().id()));
        RecurringJobs.run("referral-clocks");

        var page = post("", token(referral)).json();

        assertThat(page.at("/state").asText()).isEqualTo("DECLINED");
        assertThat(page.has("code") || page.has("appointment_at")).isFalse();
        assertThat(texts(page.at("/steps"))).contains("GO_ON").doesNotContain("ANSWER_APPOINTMENT");
        assertThat(choose(referral).status()).isEqualTo(200);
    }

    @Test
    void a_centre_that_answers_nobody_is_not_told_of_her_before_she_comes() throws SQLException {
        var centre = OTHER_CENTRE.participant();
        KeyRows.execute(
                """
                INSERT INTO referral.answer_mode (participant_id, version, mode, changed_at, changed_by)
                VALUES ('%1$s', 1, 'NONE', now(), '%1$s')"""
                        .formatted(centre));
        try {
            assertThat(terms(choose(declined()).json())).isEqualTo("false none");
        } finally {
            KeyRows.execute("DELETE FROM referral.answer_mode WHERE participant_id = '%s'".formatted(centre));
        }
        assertThat(terms(choose(declined()).json())).startsWith("true 20");
    }

    @Test
    void the_next_centre_too_has_to_answer_before_her_own_date() throws SQLException {
        var tomorrow = LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE).plusDays(1);
        var request = TestRequest.to(fixture.offer()).put("urgency", "DEADLINE").put("deadline", tomorrow.toString());
        var due = terms(choose(declined(request)).json()).replace("true ", "");
        assertThat(LocalDate.parse(due)).isBeforeOrEqualTo(tomorrow);
    }

    @Test
    void a_project_that_answers_no_more_is_not_offered() throws SQLException {
        var centre = OTHER_CENTRE.participant();
        var referral = declined();
        var known = first(referral);
        endYesterday(centre);
        try {
            assertThat(post("/alternatives", token(referral)).json().findValuesAsText("offer_id"))
                    .doesNotContain(known.at("/offer_id").asText());
            assertThat(choose(referral, known, false).status()).isEqualTo(422);
        } finally {
            KeyRows.execute("DELETE FROM privacy.wind_down WHERE participant_id = '%s'".formatted(centre));
        }
        assertThat(choose(referral, known, false).status()).isEqualTo(200);
    }

    /** That an organisation's project ended, for good. */
    static void endYesterday(UUID participant) throws SQLException {
        KeyRows.execute(
                """
                INSERT INTO privacy.wind_down (participant_id, version, last_issue_on, last_answer_on, successor_name,
                                               successor_contact, rehearsal, declared_at, declared_by)
                VALUES ('%1$s', 1, '%2$s', '%2$s', 'Musterberatung Nachfolge', 'https://nachfolge.example', false, now(), '%1$s')"""
                        .formatted(
                                participant,
                                LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE)
                                        .minusDays(1)));
    }

    /** Whether the new referral was announced, and the day on which an answer is due. */
    private static String terms(JsonNode chosen) throws SQLException {
        return KeyRows.text(
                """
                SELECT announced || ' ' || coalesce((due_at AT TIME ZONE 'Europe/Berlin')::date::text, 'none')
                  FROM referral.referral WHERE reference = '%s'"""
                        .formatted(chosen.at("/reference").asText()));
    }

    private JsonNode declined() {
        return declined(TestRequest.to(fixture.offer()));
    }

    private JsonNode declined(ObjectNode request) {
        var referral = fixture.issue(request);
        fixture.command(referral, "decline", 1, Map.of("reason", "NO_CAPACITY"));
        return referral;
    }

    private static JsonNode received(JsonNode chosen) {
        var inbox = Api.as(OTHER_CENTRE)
                .get("/v1/referrals?box=received&limit=100")
                .json()
                .at("/items");
        return StreamSupport.stream(inbox.spliterator(), false)
                .filter(item -> item.at("/reference").equals(chosen.at("/reference")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode first(JsonNode referral) {
        return post("/alternatives", token(referral)).json().at("/items/0");
    }

    private static Api.Answer choose(JsonNode referral) {
        return choose(referral, first(referral), false);
    }

    private static Api.Answer choose(JsonNode referral, JsonNode alternative, boolean under16) {
        var choice = new HashMap<String, Object>(Map.of(
                "offer_id", alternative.at("/offer_id").asText(),
                "notice_text_version", alternative.at("/notice/version").asText(),
                "text_version", alternative.at("/forward/version").asText(),
                "language", alternative.at("/forward/language").asText(),
                "under_16", under16));
        return post("/alternatives/choice", token(referral), choice);
    }
}

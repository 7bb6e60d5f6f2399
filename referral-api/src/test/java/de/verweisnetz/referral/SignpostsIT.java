package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards: made by a streetworker, read by anybody, and the codes that readers take from them. */
class SignpostsIT extends ApiIT {
    private final Member partner = Member.of("partner");
    private final Member streetworker = Member.of("streetworker");
    private final TestOffer offer = TestOffer.of(partner);

    @Test
    void a_card_is_one_for_team_offer_language_and_campaign_and_counts_how_often_it_is_asked_for() {
        var first = handOut(offer, "ro", "ERNTE-2027");
        assertThat(first.at("/text").asText())
                .contains("Musterberatung", first.at("/url").asText());
        assertThat(first.at("/url").asText()).endsWith("/k/" + first.at("/key").asText());
        assertThat(first.at("/gives_codes").asBoolean()).isTrue();
        assertThat(first.at("/reviewed").asBoolean()).isFalse();

        var again = handOut(offer, "ro", "ERNTE-2027");

        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.at("/handed_out").asInt()).isEqualTo(2);
        assertThat(handOut(offer, "pl", "ERNTE-2027").at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(handOut(offer, "ro", "SPARGEL").at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(Api.as(streetworker)
                        .get("/v1/signposts/" + first.at("/id").asText())
                        .json())
                .isEqualTo(again);
    }

    @Test
    void the_same_request_twice_is_counted_once() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("offer_id", offer.id(), "language", "de");
        ReferralFixture.post(streetworker, "/v1/signposts", key, body);
        assertThat(ReferralFixture.post(streetworker, "/v1/signposts", key, body)
                        .json()
                        .at("/handed_out")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_card_without_a_campaign_is_one_too() {
        var body = Map.of("offer_id", offer.id(), "language", "de");
        var first = Api.as(streetworker).post("/v1/signposts", body).json();
        assertThat(Api.as(streetworker).post("/v1/signposts", body).json().at("/id"))
                .isEqualTo(first.at("/id"));
        assertThat(first.has("campaign")).isFalse();
    }

    @Test
    void another_organisation_finds_no_such_card_and_a_centre_makes_none() {
        var card = handOut(offer, "ro", "A");
        var path = "/v1/signposts/" + card.at("/id").asText();
        assertThat(Api.as(Member.of("streetworker")).get(path).status()).isEqualTo(404);
        assertThat(Api.as(Member.in(streetworker.participant(), "streetworker"))
                        .get(path)
                        .status())
                .isEqualTo(200);
        var body = Map.of("offer_id", offer.id(), "language", "de");
        assertThat(Api.as(partner).post("/v1/signposts", body).status()).isEqualTo(403);
        assertThat(Api.anonymous().post("/v1/signposts", body).status()).isEqualTo(401);
    }

    @Test
    void unknown_offers_and_languages_without_words_are_refused() {
        assertThat(refused(UUID.randomUUID(), "de")).isEqualTo("/offer_id");
        assertThat(refused(offer.id(), "tr")).isEqualTo("/language");
    }

    @Test
    void anybody_reads_the_card_and_reading_counts_nothing() {
        var card = handOut(offer, "ro", "B");
        var page = read(card, "");
        assertThat(page.at("/centre/organization").asText()).isEqualTo("Musterberatung");
        assertThat(page.at("/gives_codes").asBoolean()).isTrue();
        assertThat(page.at("/notice/language").asText()).isEqualTo("ro");
        assertThat(read(card, "?language=pl").at("/notice/language").asText()).isEqualTo("pl");
        assertThat(page.has("sender")).isFalse();
        assertThat(page.toString())
                .doesNotContain("campaign", streetworker.participant().toString());
        assertThat(counters(card)).isEqualTo("1/0");
        assertThat(Api.anonymous().get("/v1/cards/00000000").status()).isEqualTo(404);
        assertThat(Api.anonymous().get("/v1/cards/nothing").status()).isEqualTo(400);
    }

    @Test
    void a_reader_takes_a_code_that_the_centre_knows_nothing_of_until_it_is_presented() {
        var card = handOut(offer, "ro", "C");
        var taken = take(card, UUID.randomUUID());

        assertThat(taken.at("/code").asText()).startsWith(taken.at("/reference").asText());
        assertThat(Instant.parse(taken.at("/expires_at").asText()))
                .isBetween(
                        Instant.now().plus(29, ChronoUnit.DAYS), Instant.now().plus(31, ChronoUnit.DAYS));
        assertThat(inbox()).isZero();
        var own = page(taken);
        assertThat(own.at("/state").asText()).isEqualTo("OPEN");
        assertThat(own.at("/code")).isEqualTo(taken.at("/code"));

        var arrived = ReferralFixture.redeem(partner, taken.at("/code").asText());

        assertThat(arrived.status()).as(arrived.http().body()).isEqualTo(200);
        assertThat(arrived.json().at("/handover").asText()).isEqualTo("ARRIVED");
        assertThat(arrived.json().at("/announced").asBoolean()).isFalse();
        assertThat(arrived.json().at("/source/contact_mode").asText()).isEqualTo("PUBLIC_REPLY");
        assertThat(arrived.json().at("/topics")).isEmpty();
        assertThat(inbox()).isEqualTo(1);
        assertThat(counters(card)).isEqualTo("1/1");
    }

    @Test
    void pressing_twice_takes_one_code_and_another_reader_takes_another() {
        var card = handOut(offer, "ro", "D");
        var once = UUID.randomUUID();
        var first = take(card, once);
        assertThat(take(card, once)).isEqualTo(first);
        assertThat(take(card, UUID.randomUUID()).at("/code")).isNotEqualTo(first.at("/code"));
        assertThat(counters(card)).isEqualTo("1/2");
    }

    @Test
    void nobody_picks_the_key_of_another_reader() {
        var path = "/v1/cards/" + handOut(offer, "ro", "E").at("/key").asText() + "/codes";
        var anyone = Api.anonymous();
        var body = Map.of("language", "ro", "notice_text_version", "2026-1");
        assertThat(anyone.send(anyone.posting(path, body)).status()).isEqualTo(428);
        assertThat(anyone.send(anyone.posting(path, body).header("Idempotency-Key", "aaaaaaaaaaaa"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_row_says_whose_card_it_was_and_nothing_about_anybody() throws SQLException {
        var card = handOut(offer, "ro", "F");
        take(card, UUID.randomUUID());
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT sender_org, sender_team, sender_member, feedback, region_kind FROM referral.referral WHERE signpost_id = '%s'"
                                .formatted(card.at("/id").asText()))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getObject(1)).isEqualTo(streetworker.participant());
            assertThat(row.getObject(2)).isEqualTo(streetworker.team());
            assertThat(row.getObject(3)).isNull();
            assertThat(row.getBoolean(4)).isFalse();
            assertThat(row.getString(5)).isEqualTo("UNKNOWN");
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void codes_from_cards_are_counted_apart_from_referrals() throws SQLException {
        var card = handOut(offer, "ro", "J");
        long before = issued();
        take(card, UUID.randomUUID());
        assertThat(issued()).isEqualTo(before);
        ReferralFixture.create().issueWithFeedback();
        assertThat(issued()).isEqualTo(before + 1);
    }

    @Test
    void whoever_wants_to_refer_by_a_public_reply_is_pointed_to_cards() {
        var request = TestRequest.to(offer);
        ((ObjectNode) request.get("source")).put("contact_mode", "PUBLIC_REPLY");
        var refused = Api.as(streetworker).post("/v1/referrals", request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("public-reply-card");
    }

    @Test
    void the_transaction_of_a_card_may_add_its_own_referral_and_sees_nothing() throws SQLException {
        var card = handOut(offer, "ro", "K");
        take(card, UUID.randomUUID());
        try (var connection = TestDatabase.as("app")) {
            connection.setAutoCommit(false);
            var statement = connection.createStatement();
            statement.execute("SELECT set_config('app.card', '%s', true)"
                    .formatted(card.at("/id").asText()));
            for (var table : List.of("referral", "signpost", "signpost_count", "consent", "arrival_without_code")) {
                var row = statement.executeQuery("SELECT count(*) FROM referral." + table);
                row.next();
                assertThat(row.getInt(1)).as(table).isZero();
            }
            assertThat(statement.executeUpdate("UPDATE referral.referral SET status = 'VOID'"))
                    .isZero();
            assertThatThrownBy(
                            () -> statement.execute(
                                    """
                            INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, actor, occurred_at, released_at, payload)
                            VALUES (gen_random_uuid(), 'ISSUED', 'referral', gen_random_uuid(), gen_random_uuid(), 'SENDER', now(), now(), '{}')"""))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void the_senders_list_holds_no_codes_that_she_did_not_give() {
        take(handOut(offer, "ro", "G"), UUID.randomUUID());
        assertThat(Api.as(streetworker)
                        .get("/v1/referrals?box=sent")
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"JOBCENTER, '[\"CODE\"]'", "FAIRE_MOB, '[]'"})
    void authorities_and_offers_without_codes_have_cards_that_give_none(String centreType, String grades) {
        var card = handOut(TestOffer.of(Member.of("partner"), centreType, grades), "ro", "H");
        assertThat(card.at("/gives_codes").asBoolean()).isFalse();
        var page = read(card, "");
        assertThat(page.has("notice")).isFalse();
        assertThat(posted(card, UUID.randomUUID(), "203.0.113.1")
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("card-gives-no-code");
    }

    @Test
    void a_network_takes_only_so_many_codes_an_hour() {
        var card = handOut(offer, "ro", "I");
        var answers = IntStream.range(0, 21)
                .mapToObj(i -> posted(card, UUID.randomUUID(), "198.51.100." + i))
                .toList();
        assertThat(answers.subList(0, 20)).extracting(Api.Answer::status).containsOnly(201);
        var refused = answers.get(20);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/code").asText()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 181);
        assertThat(posted(card, UUID.randomUUID(), "192.0.2.1").status()).isEqualTo(201);
    }

    private JsonNode handOut(TestOffer to, String language, String campaign) {
        var answer = Api.as(streetworker)
                .post("/v1/signposts", Map.of("offer_id", to.id(), "language", language, "campaign", campaign));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(answer.json().at("/id").asText());
        return answer.json();
    }

    private String refused(UUID to, String language) {
        var answer = Api.as(streetworker).post("/v1/signposts", Map.of("offer_id", to, "language", language));
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asText();
    }

    private static JsonNode read(JsonNode card, String query) {
        var answer = Api.anonymous().get("/v1/cards/" + card.at("/key").asText() + query);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode take(JsonNode card, UUID once) {
        var anyone = Api.anonymous();
        var answer = anyone.send(taking(anyone, card, once));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.json();
    }

    private static Api.Answer posted(JsonNode card, UUID once, String address) {
        var anyone = Api.anonymous();
        return anyone.send(taking(anyone, card, once).header("X-Forwarded-For", address));
    }

    private static HttpRequest.Builder taking(Api anyone, JsonNode card, UUID once) {
        return anyone.posting(
                        "/v1/cards/" + card.at("/key").asText() + "/codes",
                        Map.of("language", "ro", "notice_text_version", "2026-1"))
                .header("Idempotency-Key", once.toString());
    }

    private String counters(JsonNode card) {
        var now = Api.as(streetworker)
                .get("/v1/signposts/" + card.at("/id").asText())
                .json();
        return now.at("/handed_out").asText() + "/" + now.at("/codes_taken").asText();
    }

    private int inbox() {
        return Api.as(partner)
                .get("/v1/referrals?box=received")
                .json()
                .at("/total")
                .asInt();
    }

    /** How many referrals the funnel counts as issued. */
    private static long issued() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT coalesce(sum(referrals), 0) FROM reporting.funnel('2000-01-01', '2100-01-01', now()) WHERE step = 'ISSUED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static JsonNode page(JsonNode taken) {
        var anyone = Api.anonymous();
        var token = taken.at("/url").asText().replaceAll(".*/v/", "");
        return anyone.send(anyone.posting("/v1/client-page", Map.of("token", token)))
                .json();
    }
}

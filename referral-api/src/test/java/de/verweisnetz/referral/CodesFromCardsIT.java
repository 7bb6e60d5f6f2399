package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Coordination;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
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

/** The codes that readers take from cards. */
class CodesFromCardsIT extends ApiIT {
    private final CardFixture cards = CardFixture.create();
    private final Member partner = cards.partner();
    private final Member streetworker = cards.streetworker();

    @Test
    void a_reader_takes_a_code_that_the_centre_knows_nothing_of_until_it_is_presented() {
        var card = cards.handOut("ro", "C");
        var taken = CardFixture.take(card, UUID.randomUUID());

        assertThat(taken.at("/code").asText()).startsWith(taken.at("/reference").asText());
        assertThat(Instant.parse(taken.at("/expires_at").asText()))
                .isBetween(
                        TestClock.now().plus(29, ChronoUnit.DAYS),
                        TestClock.now().plus(31, ChronoUnit.DAYS));
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
        assertThat(cards.counters(card)).isEqualTo("1/1");
    }

    @Test
    void the_notice_that_she_read_is_recorded_and_that_of_other_referrals_is_refused() throws SQLException {
        var card = cards.handOut("ro", "N");
        var taken = CardFixture.take(card, UUID.randomUUID());
        var recorded = "SELECT n.text_version || ' ' || n.language || ' ' || n.scope || ' ' || n.channel"
                + " FROM referral.notice n JOIN referral.referral r ON r.id = n.referral_id WHERE r.reference = '%s'";
        assertThat(KeyRows.text(recorded.formatted(taken.at("/reference").asText())))
                .isEqualTo("2026-1-card ro CARD CLIENT_PAGE");

        var path = "/v1/cards/" + card.at("/key").asText() + "/codes";
        var other = Api.anonymous().post(path, Map.of("language", "ro", "notice_text_version", "2026-2"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/code").asText()).isEqualTo("text-version-unknown");
    }

    @Test
    void pressing_twice_takes_one_code_and_another_reader_takes_another() {
        var card = cards.handOut("ro", "D");
        var once = UUID.randomUUID();
        var first = CardFixture.take(card, once);
        assertThat(CardFixture.take(card, once)).isEqualTo(first);
        assertThat(CardFixture.take(card, UUID.randomUUID()).at("/code")).isNotEqualTo(first.at("/code"));
        assertThat(cards.counters(card)).isEqualTo("1/2");
    }

    @Test
    void nobody_picks_the_key_of_another_reader() {
        var path = "/v1/cards/" + cards.handOut("ro", "E").at("/key").asText() + "/codes";
        var anyone = Api.anonymous();
        var body = Map.of("language", "ro", "notice_text_version", "2026-1-card");
        assertThat(anyone.send(anyone.posting(path, body)).status()).isEqualTo(428);
        assertThat(anyone.send(anyone.posting(path, body).header("Idempotency-Key", "aaaaaaaaaaaa"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_row_says_whose_card_it_was_and_nothing_about_anybody() throws SQLException {
        var card = cards.handOut("ro", "F");
        CardFixture.take(card, UUID.randomUUID());
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
        var card = cards.handOut("ro", "J");
        long before = issued();
        CardFixture.take(card, UUID.randomUUID());
        assertThat(issued()).isEqualTo(before);
        ReferralFixture.create().issueWithFeedback();
        assertThat(issued()).isEqualTo(before + 1);
    }

    @Test
    void the_transaction_of_a_card_may_add_its_own_referral_and_sees_nothing() throws SQLException {
        var card = cards.handOut("ro", "K");
        CardFixture.take(card, UUID.randomUUID());
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
        CardFixture.take(cards.handOut("ro", "G"), UUID.randomUUID());
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
        var card = cards.handOut(TestOffer.of(Member.of("partner"), centreType, grades), "ro", "H");
        assertThat(card.at("/gives_codes").asBoolean()).isFalse();
        var page = CardFixture.read(card, "");
        assertThat(page.has("notice")).isFalse();
        assertThat(CardFixture.posted(card, UUID.randomUUID(), "203.0.113.1")
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("card-gives-no-code");
    }

    @Test
    void old_cards_of_a_project_that_has_ended_show_the_centre_and_give_no_codes() throws SQLException {
        var card = cards.handOut("ro", "L");
        var notice = CardFixture.read(card, "").at("/notice");
        assertThat(notice.isMissingNode()).isFalse();

        ClientAlternativesIT.endYesterday(streetworker.participant());

        assertThat(CardFixture.read(card, "").has("notice")).isFalse();
        assertThat(CardFixture.read(card, "").at("/centre/organization").asText())
                .isEqualTo("Musterberatung");
        assertThat(CardFixture.posted(card, UUID.randomUUID(), "203.0.113.2")
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("card-gives-no-code");
    }

    @Test
    void a_centre_that_answers_no_more_gets_no_codes_from_cards() throws SQLException {
        var card = cards.handOut("ro", "M");
        ClientAlternativesIT.endYesterday(partner.participant());
        assertThat(CardFixture.posted(card, UUID.randomUUID(), "203.0.113.3")
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("card-gives-no-code");
    }

    @Test
    void a_network_takes_only_so_many_codes_an_hour() {
        var card = cards.handOut("ro", "I");
        var answers = IntStream.range(0, 21)
                .mapToObj(i -> CardFixture.posted(card, UUID.randomUUID(), "198.51.100." + i))
                .toList();
        assertThat(answers.subList(0, 20)).extracting(Api.Answer::status).containsOnly(201);
        var refused = answers.get(20);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/code").asText()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 181);
        assertThat(CardFixture.posted(card, UUID.randomUUID(), "192.0.2.1").status())
                .isEqualTo(201);
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
        try (var connection = Coordination.enter(TestDatabase.asSuperuser());
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

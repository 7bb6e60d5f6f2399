package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What became of the ids of entries that were merged into others, wherever somebody may have kept them. */
class MergedIdsIT extends ApiIT {
    private final Member clara = Member.of("coordinator");

    @Test
    void whoever_harvests_is_led_from_an_absorbed_entry_to_the_survivor() {
        var twins = new Twins().stored();
        var old = "/hsds/organizations/" + twins.other.organization + "?full_service=true";
        assertThat(Api.anonymous().get(old).status()).isEqualTo(200);
        var merge = merged("organization", twins.one.organization, twins.other.organization);

        var moved = Api.anonymous().get(old);

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location"))
                .endsWith("/api/hsds/organizations/" + twins.one.organization + "?full_service=true");
        assertThat(moved.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(moved.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(followed(moved).json().at("/id").asText()).isEqualTo(twins.one.organization.toString());
        undo(merge);
        assertThat(Api.anonymous().get(old).json().at("/id").asText()).isEqualTo(twins.other.organization.toString());
    }

    @Test
    void services_and_offers_lead_on_too_over_several_merges_in_one_step() {
        var twins = new Twins().stored();
        var third = new Twins().stored();
        merged("location", twins.one.location, twins.other.location);
        merged("service", twins.one.service, twins.other.service);
        merged("service_at_location", twins.one.offer, twins.other.offer);
        merged("service", third.one.service, twins.one.service);

        var service = Api.anonymous().get("/hsds/services/" + twins.other.service);
        var offer = Api.anonymous().get("/hsds/service_at_locations/" + twins.other.offer);

        assertThat(service.header("Location")).endsWith("/api/hsds/services/" + third.one.service);
        assertThat(followed(service).status()).isEqualTo(200);
        assertThat(offer.header("Location")).endsWith("/api/hsds/service_at_locations/" + twins.one.offer);
        assertThat(followed(offer).json().at("/service/id").asText()).isEqualTo(third.one.service.toString());
    }

    @Test
    void nothing_leads_to_what_is_not_published_nor_from_what_never_was() throws SQLException {
        var hidden = new Twins().stored();
        var unknown = new Twins().stored();
        merged("organization", hidden.one.organization, hidden.other.organization);
        merged("organization", unknown.one.organization, unknown.other.organization);
        var source = UUID.randomUUID();
        execute("INSERT INTO directory.source (id, name, republish) VALUES ('%1$s', 'Quelle %1$s', false)"
                .formatted(source));
        execute("UPDATE directory.document SET source_id = '%s' WHERE id = '%s'"
                .formatted(source, hidden.one.organization));
        execute("UPDATE directory.document_version SET source_id = '%s' WHERE id = '%s'"
                .formatted(source, unknown.other.organization));

        try {
            for (var id : new UUID[] {hidden.other.organization, unknown.other.organization, UUID.randomUUID()}) {
                var answer = Api.anonymous().get("/hsds/organizations/" + id);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.header("Location")).isEmpty();
            }
            assertThat(Api.anonymous()
                            .get("/hsds/organizations/" + unknown.one.organization)
                            .status())
                    .isEqualTo(200);
        } finally {
            publishAgain(hidden.one);
        }
    }

    @Test
    void those_who_keep_a_document_are_led_to_the_survivor_and_nobody_else() {
        var twins = new Twins().stored();
        var path = "/v1/directory/organizations/" + twins.other.organization;
        merged("organization", twins.one.organization, twins.other.organization);

        var moved = Api.as(clara).get(path);

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/api/v1/directory/organizations/" + twins.one.organization);
        assertThat(moved.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Api.as(clara).get(path + "/history").status()).isEqualTo(200);
        assertThat(Api.as(Member.of("partner")).get(path).status()).isEqualTo(404);
    }

    @Test
    void referrals_to_an_offer_that_was_merged_since_go_on_with_the_survivor() {
        var receiver = Member.of("partner");
        var sender = Member.of("streetworker");
        var twins = referable().stored();
        Seed.manage(twins.one.organization, receiver.participant());
        Seed.manage(twins.other.organization, receiver.participant());
        var before = issued(sender, twins.other.offer);
        merged("organization", twins.one.organization, twins.other.organization);
        merged("location", twins.one.location, twins.other.location);
        merged("service", twins.one.service, twins.other.service);
        merged("service_at_location", twins.one.offer, twins.other.offer);

        var after = issued(sender, twins.other.offer);

        assertThat(after.json().at("/offer/id").asText()).isEqualTo(twins.one.offer.toString());
        for (var referral : new Api.Answer[] {before, after}) {
            var path = "/v1/referrals/" + referral.json().at("/id").asText();
            for (var who : new Member[] {sender, receiver}) {
                var offer = Api.as(who).get(path).json().at("/offer");
                assertThat(offer.at("/name").asText()).contains(twins.word);
                assertThat(offer.at("/organization").asText()).contains(twins.word);
            }
            var page = client(referral);
            assertThat(page.status()).as(page.http().body()).isEqualTo(200);
            assertThat(page.json().at("/centre/organization").asText()).contains(twins.word);
        }
        var inbox = Api.as(receiver).get("/v1/referrals?box=received").json().at("/items");
        assertThat(inbox)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.at("/offer/name").asText()).contains(twins.word));
    }

    private static Twins referable() {
        var twins = new Twins();
        for (int i = 0; i < 2; i++) {
            var profile = (ObjectNode) twins.document("service_at_locations", i).at("/verweisnetz");
            profile.putArray("accepts_referrals").add("CODE");
            profile.withArray("languages").addObject().put("code", "ro").put("mode", "SPOKEN");
            profile.put("verified_on", java.time.LocalDate.now().toString());
        }
        return twins;
    }

    private static Api.Answer issued(Member sender, UUID offer) {
        var answer = Api.as(sender)
                .post(
                        "/v1/referrals",
                        Twins.tree(
                                """
                                {"offer_id": "%s", "grade": "CODE", "language": "ro", "topics": ["WOH.MIETE"],
                                 "region": {"postcode": "10115"}, "notice_text_version": "2026-1",
                                 "source": {"platform": "FACEBOOK_GROUP", "contact_mode": "PRIVATE_MESSAGE"},
                                 "consents": [{"purpose": "FORWARD", "text_version": "2026-1", "language": "ro", "channel": "CHAT"}]}""",
                                offer));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        TestClock.release();
        return answer;
    }

    private static Api.Answer client(Api.Answer referral) {
        var code = referral.json().at("/voucher/code").asText();
        return Api.anonymous().send(Api.anonymous().posting("/v1/client-page", Map.of("code", code)));
    }

    private static Api.Answer followed(Api.Answer moved) {
        return Api.anonymous().get(moved.header("Location").replaceFirst("^.*/api/", "/"));
    }

    private String merged(String kind, UUID keep, UUID absorb) {
        var answer = Api.as(clara).post("/v1/merges", Twins.merge(clara, kind, keep, absorb));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json().at("/id").asText();
    }

    private void undo(String merge) {
        assertThat(Api.as(clara).post("/v1/merges/" + merge + "/undo", "").status())
                .isEqualTo(200);
    }

    /** Other tests read everything that is published, and find no service without its organisation there. */
    private static void publishAgain(Twins.Entry one) throws SQLException {
        execute(
                "UPDATE directory.document SET source_id = (SELECT source_id FROM directory.document WHERE id = '%s') WHERE id = '%s'"
                        .formatted(one.service, one.organization));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

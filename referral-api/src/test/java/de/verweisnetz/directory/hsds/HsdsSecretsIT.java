package de.verweisnetz.directory.hsds;

import static de.verweisnetz.directory.hsds.Hsds.LISTS;
import static de.verweisnetz.directory.hsds.Hsds.ids;
import static de.verweisnetz.directory.hsds.Hsds.walk;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.Seed;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents that hold what must not leave, put into the store past every door that would have kept it out. */
class HsdsSecretsIT extends ApiIT {
    private static final String CANARY = "Kanarienvogel";
    private static final UUID OPEN = Ids.next();
    private static final UUID CLOSED = Ids.next();
    private static final UUID ORGANIZATION = Ids.next();
    private static final UUID UNRELEASED = Ids.next();
    private static final UUID SERVICE = Ids.next();
    private static final UUID PLACE = Ids.next();
    private static final UUID OFFER = Ids.next();
    private static final UUID OFFER_NOWHERE = Ids.next();

    private static final String PLACE_BODY =
            """
            {"id":"%s","organization_id":"%s","location_type":"physical","name":"Haus Kanarienvogel","description":"Kanarienvogel",
             "transportation":"Kanarienvogel","latitude":47.4711471147,"longitude":10.4711471147,"way":{"to":"Kanarienvogel"},
             "addresses":[{"id":"%s","address_1":"Kanarienvogel 1","city":"Kanarienvogel","postal_code":"87561","state_province":"x","country":"DE","address_type":"physical"}],
             "phones":[{"id":"%s","number":"+49 30 23125 047","extension":4711471147,"description":"Kanarienvogel"}],
             "contacts":[{"id":"%s","name":"Kanarienvogel","title":"Kanarienvogel"}],
             "metadata":[{"id":"%s","field_name":"Kanarienvogel","previous_value":"Kanarienvogel"}],
             "verweisnetz":{"address_visibility":"SECRET","kreis":"47114","entrance":"Kanarienvogel"}}""";

    @BeforeAll
    static void store() throws SQLException {
        Seed.load();
        source(OPEN, true);
        source(CLOSED, false);
        var other = Ids.next().toString();
        document(
                "organization",
                ORGANIZATION,
                OPEN,
                """
                {"id":"%s","name":"Musterhaus Schutz","description":"Schutz","parent_organization_id":"%s",
                 "contacts":[{"id":"%s","name":"Kanarienvogel","email":"kanarienvogel@example.org"}]}"""
                        .formatted(ORGANIZATION, UNRELEASED, other));
        document(
                "organization",
                UNRELEASED,
                CLOSED,
                """
                {"id":"%s","name":"Kanarienvogel","description":"Kanarienvogel"}"""
                        .formatted(UNRELEASED));
        document(
                "service",
                SERVICE,
                OPEN,
                """
                {"id":"%s","name":"Musterschutz","status":"active","organization_id":"%s","assurer_email":"kanarienvogel@example.org",
                 "metadata":[{"id":"%s","last_action_date":"2026-01-01","last_action_type":"update","field_name":"name",
                 "previous_value":"Kanarienvogel","replacement_value":"Kanarienvogel","updated_by":"Kanarienvogel"}],
                 "verweisnetz":{"topics":["DIS.GEWALT"],"note":"Kanarienvogel"}}"""
                        .formatted(SERVICE, ORGANIZATION, other));
        document("location", PLACE, OPEN, PLACE_BODY.formatted(PLACE, ORGANIZATION, other, other, other, other));
        document(
                "service_at_location",
                OFFER,
                OPEN,
                """
                {"id":"%s","service_id":"%s","location_id":"%s","way":"Kanarienvogel",
                 "verweisnetz":{"area":["09"],"referral_contact":{"phone":"Kanarienvogel"},"verified_by":"Kanarienvogel"}}"""
                        .formatted(OFFER, SERVICE, PLACE));
        document(
                "service_at_location",
                OFFER_NOWHERE,
                OPEN,
                """
                {"id":"%s","service_id":"%s","location_id":"%s"}"""
                        .formatted(OFFER_NOWHERE, SERVICE, UNRELEASED));
        document(
                "location",
                UNRELEASED,
                CLOSED,
                """
                {"id":"%s","location_type":"physical","name":"Kanarienvogel","verweisnetz":{"address_visibility":"PUBLIC"}}"""
                        .formatted(UNRELEASED));
    }

    @AfterAll
    static void forget() throws SQLException {
        run("DELETE FROM directory.document WHERE source_id IN (?, ?)", OPEN, CLOSED);
        // Followers are told that these have gone, and pages are counted anew.
        for (var id : List.of(ORGANIZATION, SERVICE, PLACE, OFFER, OFFER_NOWHERE)) {
            run("UPDATE directory.feed SET op = 'DELETE', position = NULL, changed_at = now() WHERE id = ?", id);
        }
    }

    @Test
    void nothing_that_must_not_leave_is_in_any_answer() {
        var answers = new ArrayList<String>();
        for (var list : LISTS) {
            for (var query : List.of(
                    "format=ndjson", "format=ndjson&full=true", "format=ndjson&full_service=true", "minimal=true")) {
                var answer = Api.anonymous().get("/hsds/" + list + "?" + query);
                if (answer.status() == 200) {
                    answers.add(answer.http().body());
                }
            }
        }
        for (var path : List.of(
                "services/" + SERVICE,
                "organizations/" + ORGANIZATION,
                "organizations/" + ORGANIZATION + "?full_service=true",
                "service_at_locations/" + OFFER)) {
            var answer = Api.anonymous().get("/hsds/" + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            answers.add(answer.http().body());
        }

        assertThat(answers.toString()).contains(SERVICE.toString(), OFFER.toString(), PLACE.toString(), "Musterschutz");
        assertThat(answers).allSatisfy(answer -> assertThat(answer)
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain(
                        "4711471147", "47114", "23125 047", "referral_contact", "verified_by", UNRELEASED.toString()));
    }

    @Test
    void a_secret_place_is_found_by_nothing_that_tells_where_it_is() {
        var offers = "service_at_locations";

        assertThat(walk(offers, "&search=" + CANARY)).isEmpty();
        assertThat(walk("services", "&search=" + CANARY)).isEmpty();
        assertThat(walk("organizations", "&search=" + CANARY)).isEmpty();
        assertThat(ids(walk(offers, "&postcode=87561"))).doesNotContain(OFFER.toString());
        assertThat(ids(walk(offers, "&postcode=87561&proximity=1000000"))).doesNotContain(OFFER.toString());
        assertThat(ids(walk(offers, "&organization_id=" + ORGANIZATION))).containsExactly(OFFER.toString());
    }

    @Test
    void what_a_source_does_not_release_is_not_there_nor_what_leads_to_it() {
        for (var path : List.of("organizations/" + UNRELEASED, "service_at_locations/" + OFFER_NOWHERE)) {
            assertThat(Api.anonymous().get("/hsds/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(Api.anonymous()
                        .get("/hsds/organizations/" + ORGANIZATION)
                        .json()
                        .has("parent_organization_id"))
                .isFalse();
        assertThat(ids(Hsds.list(
                        Api.anonymous().get("/hsds/services/" + SERVICE).json().at("/service_at_locations"))))
                .containsExactly(OFFER.toString());
    }

    private static void source(UUID id, boolean republish) throws SQLException {
        run("INSERT INTO directory.source (id, name, republish) VALUES (?, ?, ?)", id, "Quelle " + id, republish);
    }

    private static void document(String kind, UUID id, UUID source, String body) throws SQLException {
        run(
                "INSERT INTO directory.document (kind, id, version, body, hash, source_id, modified_at) VALUES (?, ?, 1, ?::jsonb, '', ?, now())",
                kind,
                id,
                body,
                source);
        // The counted pages belong to a state: it has to be another one now.
        run(
                "INSERT INTO directory.feed (kind, id, version, op, changed_at) SELECT ?, ?, 1, 'UPSERT', now() WHERE ?::boolean ON CONFLICT DO NOTHING",
                kind,
                id,
                source.equals(OPEN));
    }

    private static void run(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.directory.TestImport;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Api.Answer;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** An offer of its own for one test, with its four documents and a centre that keeps them. */
public final class ListedOffer {
    private static final String UNKNOWN = ", \"capacity\": {\"light\": \"UNKNOWN\"}";

    public final UUID organization = Ids.next();
    public final UUID service = Ids.next();
    public final UUID location = Ids.next();
    public final UUID id = Ids.next();
    public final Member clara = Member.of("coordinator");
    public final Member paula = Member.of("partner");

    private ListedOffer(String visibility, LocalDate verifiedOn, String more) {
        var bundle =
                """
                {"hsds_version": "3.1", "source": {"name": "Musterquelle %1$s", "republish": true},
                 "organizations": [{"id": "%1$s", "name": "Musterverein %1$s", "description": "Ein Verein.",
                   "verweisnetz": {"carrier": "PARITAET", "law": "GDPR_BDSG"}}],
                 "services": [{"id": "%2$s", "organization_id": "%1$s", "name": "Musterstelle", "status": "active",
                   "verweisnetz": {"centre_type": "MBE", "topics": ["WOH.MIETE"]}}],
                 "locations": [{"id": "%3$s", "organization_id": "%1$s", "location_type": "physical", "name": "Musterort",
                   "latitude": 53.55, "longitude": 10.01, "way_there": "Kanarienweg, zweiter Hof",
                   "addresses": [{"id": "%3$s", "address_1": "Kanarienweg 7", "city": "Hamburg", "state_province": "Hamburg",
                     "postal_code": "20095", "country": "DE", "address_type": "physical"}],
                   "verweisnetz": {"address_visibility": "%5$s", "kreis": "02000"}}],
                 "service_at_locations": [{"id": "%4$s", "service_id": "%2$s", "location_id": "%3$s", "of_our_own": 1.50,
                   "phones": [{"id": "%4$s", "number": "+49 40 66969 007"}],
                   "verweisnetz": {"languages": [{"code": "de", "mode": "SPOKEN"}], "area": ["02"],
                     "accepts_referrals": ["CODE"],
                     "client_contact": {"phone": "+49 40 66969 007", "email": "hamburg-%4$s@example.org"},
                     "verified_on": "%6$s"%7$s}}]}"""
                        .formatted(organization, service, location, id, visibility, verifiedOn, more);
        TestImport.as(clara).run(bundle);
        Seed.manage(organization, paula.participant());
    }

    public static ListedOffer at(String visibility) {
        return new ListedOffer(visibility, today().minusDays(10), UNKNOWN);
    }

    public static ListedOffer verifiedOn(LocalDate day) {
        return new ListedOffer("PUBLIC", day, UNKNOWN);
    }

    /** Confirmed ten days ago, and with more fields of the German profile. */
    public static ListedOffer with(String fields) {
        return new ListedOffer("PUBLIC", today().minusDays(10), ", " + fields);
    }

    /** As the node reckons, in Berlin. */
    public static LocalDate today() {
        return LocalDate.now(BusinessClock.ZONE);
    }

    public ListedOffer editedDirectly() {
        var answer = put(
                clara,
                "/v1/managed-organizations/" + organization,
                Map.of("participant_id", paula.participant(), "edits", "DIRECT"));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return this;
    }

    /** A word by which a search finds it and nothing else. */
    public String named() {
        var word = ThreadLocalRandom.current()
                .ints(14, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var renamed = patch(clara, "/v1/directory/services/" + service, 1, "{\"name\":\"" + word + "\"}");
        assertThat(renamed.status()).as(renamed.http().body()).isEqualTo(200);
        return word;
    }

    String path() {
        return "/v1/directory/service-at-locations/" + id;
    }

    String placePath() {
        return "/v1/directory/locations/" + location;
    }

    JsonNode document() {
        return Api.as(clara).get(path()).json().at("/document");
    }

    public JsonNode view() {
        return Api.as(Member.of("streetworker")).get("/v1/offers/" + id).json();
    }

    static Answer patch(Member who, String path, long version, String patch) {
        var api = Api.as(who);
        return api.send(api.request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString(patch)));
    }

    static Answer put(Member who, String path, Object body) {
        var api = Api.as(who);
        return api.send(api.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(body))));
    }

    static Answer delete(Member who, String path, long version) {
        var api = Api.as(who);
        return api.send(
                api.request(path).header("If-Match", "\"" + version + "\"").DELETE());
    }

    /** Whether a text stands anywhere in what upkeep keeps of documents, suggestions, reports and checks. */
    static boolean isStored(String text) {
        var query =
                """
                SELECT count(*) FROM (
                  SELECT d::text AS t FROM directory.document d UNION ALL
                  SELECT v::text FROM directory.document_version v UNION ALL
                  SELECT s::text FROM directory.edit_suggestion s UNION ALL
                  SELECT r::text FROM directory.offer_report r UNION ALL
                  SELECT c::text FROM directory.check_result c UNION ALL
                  SELECT o::text FROM directory.offer_search o) everything
                 WHERE t LIKE ?""";
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, "%" + text + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

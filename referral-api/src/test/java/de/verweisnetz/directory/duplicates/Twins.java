package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.TestImport;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Two entries of one centre, each an organisation with a service, a place and an offer; names are new in each test. */
public final class Twins {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final String word = "x" + Ids.next().toString().replaceAll("[^a-z0-9]", "").substring(6);
    public final Entry one = new Entry();
    public final Entry other = new Entry();
    final ObjectNode bundle = Json.MAPPER.createObjectNode();

    /** Ids of one entry. */
    public static final class Entry {
        public final UUID organization = UUID.randomUUID();
        public final UUID service = UUID.randomUUID();
        public final UUID location = UUID.randomUUID();
        public final UUID offer = UUID.randomUUID();
    }

    public Twins() {
        bundle.put("hsds_version", "3.1");
        bundle.putObject("source").put("name", "Musterquelle " + word).put("republish", true);
        add(one, "030 23125100", "+49 30 23125100");
        add(other, "+49 (30) 231-25100", "030 23125199");
    }

    private void add(Entry entry, String phone, String second) {
        var organization = organization(entry);
        bundle.withArray("organizations").add(organization);
        var phones = organization.putArray("phones");
        phones.addObject().put("id", UUID.randomUUID().toString()).put("number", phone);
        phones.addObject().put("id", UUID.randomUUID().toString()).put("number", second);
        bundle.withArray("services").add(service(entry));
        bundle.withArray("locations").add(location(entry));
        bundle.withArray("service_at_locations").add(offer(entry));
    }

    private ObjectNode organization(Entry entry) {
        return tree(
                """
                {"id": "%s", "name": "Musterverein %s e. V.", "description": "Ein Verein.",
                 "website": "https://www.%2$s.example/",
                 "verweisnetz": {"carrier": "PARITAET", "law": "GDPR_BDSG"}}""",
                entry.organization, word);
    }

    private ObjectNode service(Entry entry) {
        return tree(
                """
                {"id": "%s", "organization_id": "%s", "name": "Musterstelle %s", "status": "active",
                 "verweisnetz": {"centre_type": "MBE", "topics": ["WOH.MIETE"]}}""",
                entry.service, entry.organization, word);
    }

    private ObjectNode location(Entry entry) {
        return tree(
                """
                {"id": "%s", "organization_id": "%s", "name": "Musterhaus %s", "location_type": "physical",
                 "addresses": [{"id": "%s", "address_1": "Straße %3$s 12", "city": "Berlin", "postal_code": "10178",
                   "country": "DE", "address_type": "physical", "state_province": "BE"}],
                 "verweisnetz": {"address_visibility": "PUBLIC", "kreis": "11000"}}""",
                entry.location, entry.organization, word, UUID.randomUUID());
    }

    private ObjectNode offer(Entry entry) {
        return tree(
                """
                {"id": "%s", "service_id": "%s", "location_id": "%s",
                 "verweisnetz": {"languages": [{"code": "de", "mode": "SPOKEN"}], "area": ["11"],
                   "capacity": {"light": "UNKNOWN"}, "verified_on": "2026-10-01", "valid_until": "2027-12-31"}}""",
                entry.offer, entry.service, entry.location);
    }

    static ObjectNode tree(String json, Object... arguments) {
        return Json.read(json.formatted(arguments), ObjectNode.class);
    }

    /** Stores the bundle as it is now. */
    public Twins stored() {
        TestImport.as(Member.of("coordinator")).run(bundle.toString());
        return this;
    }

    ObjectNode document(String list, int index) {
        return (ObjectNode) bundle.at("/" + list + "/" + index);
    }

    /** The pair as the list shows it, as soon as it does. */
    public static JsonNode pair(Member as, String kind, UUID one, UUID other) {
        return await(() -> find(as, kind, "OPEN", one, other));
    }

    /** The pair in the list of a state, or null. */
    static JsonNode find(Member as, String kind, String state, UUID one, UUID other) {
        var path = "/v1/duplicates?limit=100&state=" + state + "&kind=" + kind;
        while (!path.isEmpty()) {
            var page = Api.as(as).get(path);
            assertThat(page.status()).as(page.http().body()).isEqualTo(200);
            for (var item : page.json().at("/items")) {
                if (ids(item).contains(one.toString()) && ids(item).contains(other.toString())) {
                    return item;
                }
            }
            path = page.json().at("/next").asText().replaceFirst("^.*/api/", "/");
        }
        return null;
    }

    private static String ids(JsonNode item) {
        return item.at("/documents/0/id").asText() + item.at("/documents/1/id").asText();
    }

    /** Returns when all that was changed of the two until now has been compared, whoever else has to wait. */
    void settle() {
        var mine = Stream.of(one, other)
                .flatMap(entry -> Stream.of(entry.organization, entry.service, entry.location, entry.offer))
                .map(UUID::toString)
                .collect(Collectors.joining("','", "'", "'"));
        await(() -> count("SELECT count(*) FROM directory.duplicate_due WHERE id IN (%s)".formatted(mine)) == 0
                ? Boolean.TRUE
                : null);
    }

    /** Returns when everything that anybody has changed until now has been compared. */
    static void settleAll() {
        await(() -> count("SELECT count(*) FROM directory.duplicate_due") == 0 ? Boolean.TRUE : null);
    }

    private static <T> T await(Supplier<T> found) {
        var end = Instant.now().plus(PATIENCE);
        T value = found.get();
        while (value == null && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            value = found.get();
        }
        assertThat(value).as("within " + PATIENCE).isNotNull();
        return value;
    }

    static long count(String query) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows of any table of the directory hold the text. */
    static long rowsWith(String text) {
        return count(
                """
                SELECT coalesce(sum((xpath('/row/n/text()', query_to_xml(format(
                         'SELECT count(*) AS n FROM directory.%%I t WHERE t::text ILIKE %%L', table_name, '%%%s%%'),
                       false, true, '')))[1]::text::bigint), 0)
                  FROM information_schema.tables WHERE table_schema = 'directory' AND table_type = 'BASE TABLE'"""
                        .formatted(text));
    }

    /** The ids of what is compared by a value. */
    static List<String> holders(String kind, String value) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM directory.duplicate_key WHERE kind = '%s' AND value = '%s' ORDER BY 1"
                                .formatted(kind, value))) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a merge of the two with all proposals asks for. */
    public static ObjectNode merge(Member as, String kind, UUID keep, UUID absorb) {
        var request = Json.MAPPER.createObjectNode();
        request.put("kind", kind).put("keep", keep.toString()).put("absorb", absorb.toString());
        request.putObject("versions").put("keep", version(kind, keep)).put("absorb", version(kind, absorb));
        return request;
    }

    static long version(String kind, UUID id) {
        return count("SELECT version FROM directory.document WHERE kind = '%s' AND id = '%s'".formatted(kind, id));
    }

    static JsonNode body(String kind, UUID id) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT body FROM directory.document WHERE kind = '%s' AND id = '%s'".formatted(kind, id))) {
            return rows.next() ? Json.read(rows.getString(1), ObjectNode.class) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.at(pointer).asText())
                .toList();
    }
}

package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented entries that a test brings along: their names hold a word that no other entry has. */
final class Entries {
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "CHECKING", "RUNNING");
    private static final int PATIENCE = 600;
    private static final AtomicInteger ENTERED = new AtomicInteger();

    /** Begins with a letter and has nothing that a search would take apart. */
    final String word = "Probe" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    // Of those reserved for fiction the part that the seed leaves free; no two entries have the same.
    private final String phone = "089 99998 %03d".formatted(500 + ENTERED.getAndIncrement() % 500);
    private final List<Entry> all = new ArrayList<>();

    /** One organisation with a service at a place. */
    record Entry(String name, String organization, String service, String location, String offer) {}

    /** One more; all of them have the same telephone and stand in the same street. */
    Entry add(String name) {
        var entry = new Entry(name + " " + word, id(), id(), id(), id());
        all.add(entry);
        return entry;
    }

    /** Has the coordinator's program import them; all were confirmed on that day. */
    Entries imported(NodeClient clara, LocalDate verified) {
        var received = clara.post("/v1/imports?dry_run=false", bundle(verified));
        assertThat(received.status()).as(received.http().body()).isEqualTo(201);
        var now = received.json();
        for (int i = 0; i < PATIENCE && UNDER_WAY.contains(now.path("state").asText()); i++) {
            pause();
            now = clara.get("/v1/imports/" + now.path("id").asText()).json();
        }
        assertThat(now.path("state").asText()).as(now.toString()).isEqualTo("DONE");
        assertThat(now.at("/counts/invalid").asInt()).as(now.toString()).isZero();
        return this;
    }

    Map<String, Object> bundle(LocalDate verified) {
        return Map.of(
                "hsds_version",
                "3.1",
                "source",
                Map.of("name", "Musterquelle " + word, "republish", true),
                "organizations",
                all.stream().map(this::organization).toList(),
                "services",
                all.stream().map(this::service).toList(),
                "locations",
                all.stream().map(this::location).toList(),
                "service_at_locations",
                all.stream().map(entry -> offer(entry, verified)).toList());
    }

    private Map<String, Object> organization(Entry entry) {
        return Map.of(
                "id", entry.organization(),
                "name", entry.name(),
                "description", "Ein erfundener Verein.",
                "phones", List.of(Map.of("id", part(entry, "phone"), "number", phone)),
                "verweisnetz", Map.of("carrier", "PARITAET", "law", "GDPR_BDSG"));
    }

    private Map<String, Object> service(Entry entry) {
        return Map.of(
                "id",
                entry.service(),
                "organization_id",
                entry.organization(),
                "name",
                entry.name(),
                "status",
                "active",
                "verweisnetz",
                Map.of("centre_type", "MBE", "topics", List.of("WOH.MIETE")));
    }

    private Map<String, Object> location(Entry entry) {
        var address = Map.of(
                "id", part(entry, "address"),
                "address_1", "Musterweg " + word + " 12",
                "city", "Suhl",
                "postal_code", "98527",
                "state_province", "Thüringen",
                "country", "DE",
                "address_type", "physical");
        return Map.of(
                "id",
                entry.location(),
                "organization_id",
                entry.organization(),
                "name",
                "Musterhaus " + word,
                "location_type",
                "physical",
                "addresses",
                List.of(address),
                "verweisnetz",
                Map.of("address_visibility", "PUBLIC", "kreis", "16054"));
    }

    private Map<String, Object> offer(Entry entry, LocalDate verified) {
        return Map.of(
                "id",
                entry.offer(),
                "service_id",
                entry.service(),
                "location_id",
                entry.location(),
                "description",
                "Dienstags von 10 bis 12 Uhr.",
                "verweisnetz",
                Map.of(
                        "languages",
                        List.of(Map.of("code", "de", "mode", "SPOKEN")),
                        "area",
                        List.of("16"),
                        "capacity",
                        Map.of("light", "UNKNOWN"),
                        "client_contact",
                        Map.of("phone", phone),
                        "verified_on",
                        verified.toString(),
                        "valid_until",
                        verified.plusYears(2).toString()));
    }

    /** The same for each bundle of these entries. */
    private static String part(Entry entry, String name) {
        return UUID.nameUUIDFromBytes((entry.offer() + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

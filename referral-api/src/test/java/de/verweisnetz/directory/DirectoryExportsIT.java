package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.Intake;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.intake.IntakeSink;
import de.verweisnetz.data.intake.Leftover;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryExportsIT extends ApiIT {
    private static final String SHELTER_STREET = "Probeallee 63";

    private final Member stefan = Member.of("streetworker");
    private final Member clara = Member.of("coordinator");

    @TempDir
    private Path folder;

    @BeforeEach
    void seed() {
        Seed.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=ARB.LOHN&language=ro",
                "text=Lohn",
                "postcode=20095&radius_km=60",
                "place=Berlin&responsible=true",
                "capacity=OPEN&age_band=FROM_27_TO_64"
            })
    void an_export_holds_exactly_the_offers_of_the_search(String search) throws Exception {
        var bundle = Api.as(stefan).get("/v1/exports/offers?format=json&" + search);

        assertThat(bundle.status()).isEqualTo(200);
        assertThat(ids(bundle.json().path("service_at_locations")))
                .isEqualTo(found(search))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"json,json", "ndjson,ndjson", "datapackage,zip"})
    void every_form_can_be_imported_and_holds_all_that_belongs_to_an_offer(String format, String extension)
            throws Exception {
        var answer = download(stefan, "/v1/exports/offers?topic=ARB.LOHN&format=" + format);
        var file = Files.write(folder.resolve("offers." + extension), answer.body());

        var read = read(file);

        assertThat(read.get(EntityKind.SERVICE_AT_LOCATION)).isEqualTo(found("topic=ARB.LOHN"));
        for (var kind : List.of(EntityKind.ORGANIZATION, EntityKind.SERVICE, EntityKind.LOCATION)) {
            assertThat(read.get(kind)).isNotEmpty();
        }
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"offers." + extension + "\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_table_has_a_row_an_offer_in_the_language_of_the_reader() throws Exception {
        var english = text(download(stefan, "/v1/exports/offers?format=csv&topic=ARB.LOHN"));

        assertThat(english.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).startsWith("\uFEFFRow id,Organisation id,"));
        found("topic=ARB.LOHN").forEach(id -> assertThat(english).contains(id));
        assertThat(download(stefan, "/v1/exports/offers?format=xlsx&topic=ARB.LOHN")
                        .body())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"offers?format=json", "offers?format=ndjson", "offers?format=csv", "directory?format=json"})
    void no_export_tells_where_a_secret_place_is(String export) throws Exception {
        assertThat(text(download(clara, "/v1/exports/" + export)))
                .contains("Musterberatung")
                .doesNotContain(SHELTER_STREET, "referral_contact", "verified_by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offers?format=datapackage", "offers?format=xlsx", "directory?format=datapackage"})
    void no_packed_export_tells_it_either(String export) throws Exception {
        assertThat(unpacked(download(clara, "/v1/exports/" + export).body()))
                .contains("Musterberatung")
                .doesNotContain(SHELTER_STREET, "referral_contact", "verified_by");
    }

    @Test
    void what_its_source_does_not_let_be_published_stays_in_the_house() throws Exception {
        execute("UPDATE directory.source SET republish = NOT republish");
        try {
            assertThat(Api.as(stefan)
                            .get("/v1/exports/offers?format=json&topic=ARB.LOHN")
                            .json()
                            .path("service_at_locations"))
                    .isEmpty();
            assertThat(text(download(clara, "/v1/exports/directory?format=ndjson")))
                    .doesNotContain(Seed.ARBEIT.toString());
            assertThat(text(download(stefan, "/v1/exports/offers?format=csv")).lines())
                    .noneMatch(line -> line.contains(Seed.ARBEIT.toString()));
        } finally {
            execute("UPDATE directory.source SET republish = NOT republish");
        }
    }

    @Test
    void the_whole_directory_is_for_the_coordination() {
        assertThat(Api.as(stefan).get("/v1/exports/directory?format=json").status())
                .isEqualTo(403);

        var bundle = Api.as(clara).get("/v1/exports/directory?format=json").json();

        assertThat(ids(bundle.path("organizations"))).contains(Seed.ARBEIT.toString(), Seed.HAFEN.toString());
        assertThat(bundle.path("taxonomy_terms")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offers",
                "offers?format=pdf",
                "offers?format=csv&topic=NONE",
                "offers?format=csv&limit=5",
                "offers?format=csv&sort=FIT",
                "offers?format=csv&place=Nirgendwo",
                "directory",
                "directory?format=xlsx"
            })
    void what_makes_no_sense_is_refused_before_anything_is_sent(String export) {
        var answer = Api.as(clara).get("/v1/exports/" + export);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private Set<String> found(String search) {
        var ids = new HashSet<String>();
        var next = "/v1/offers?limit=100&" + search;
        while (next != null) {
            var page = Api.as(stefan).get(next).json();
            ids.addAll(ids(page.path("items")));
            next = page.has("next") ? page.path("next").asText().replaceFirst("^.*?/api(?=/v1)", "") : null;
        }
        return ids;
    }

    private static Set<String> ids(JsonNode items) {
        var ids = new HashSet<String>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static HttpResponse<byte[]> download(Member member, String path) throws IOException, InterruptedException {
        var request = Api.as(member).request(path).GET().build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] zip) throws IOException {
        var text = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<EntityKind, Set<String>> read(Path file) throws IOException {
        var ids = new HashMap<EntityKind, Set<String>>();
        Intake.open(file, IntakeOptions.of(new UUID(0, 1), file.getFileName().toString()))
                .read(new IntakeSink() {
                    @Override
                    public void record(IncomingRecord record) {
                        ObjectNode body = record.body();
                        ids.computeIfAbsent(record.kind(), kind -> new HashSet<>())
                                .add(body.path("id").asText());
                    }

                    @Override
                    public void leftover(Leftover leftover) {
                        throw new AssertionError(leftover);
                    }

                    @Override
                    public void finding(Finding finding) {
                        throw new AssertionError(finding);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        return ids;
    }
}

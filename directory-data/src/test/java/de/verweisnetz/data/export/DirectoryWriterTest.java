package de.verweisnetz.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleReader;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.tabular.HsdsTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryWriterTest {
    private static final ExportHeader HEADER = new ExportHeader("Musterverzeichnis", true, "CC BY 4.0");

    @Test
    void a_bundle_gives_back_every_document_and_its_source() throws IOException {
        DirectoryBundle seed = SeedDirectory.bundle();

        BundleReader.Result read = BundleReader.read(new ByteArrayInputStream(write(DirectoryFormat.JSON, seed)));

        assertThat(read.findings()).isEmpty();
        assertThat(read.bundle().sourceName()).isEqualTo("Musterverzeichnis");
        assertThat(read.bundle().republish()).isTrue();
        assertThat(read.bundle().header().at("/source/licence").asText()).isEqualTo("CC BY 4.0");
        for (EntityKind kind : EntityKind.values()) {
            assertThat(read.bundle().of(kind)).isEqualTo(expected(seed, kind));
        }
    }

    @Test
    void ndjson_gives_back_every_document_with_its_kind() throws IOException {
        DirectoryBundle seed = SeedDirectory.bundle();

        List<String> lines = new String(write(DirectoryFormat.NDJSON, seed), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines).hasSize(seed.size());
        for (EntityKind kind : EntityKind.values()) {
            assertThat(lines.stream()
                            .map(DirectoryWriterTest::tree)
                            .filter(line -> line.path("kind").asText().equals(kind.singular()))
                            .map(line -> line.path("document")))
                    .isEqualTo(expected(seed, kind));
        }
    }

    @Test
    void a_datapackage_gives_back_every_document() throws IOException {
        DirectoryBundle seed = SeedDirectory.bundle();

        PackageReading read = new PackageReading(write(DirectoryFormat.DATAPACKAGE, seed));

        for (EntityKind kind : EntityKind.values()) {
            assertThat(read.documents(kind)).isEqualTo(expected(seed, kind));
        }
    }

    @Test
    void nested_rows_name_their_parent() throws IOException {
        PackageReading read = new PackageReading(write(DirectoryFormat.DATAPACKAGE, SeedDirectory.bundle()));
        List<String> offers = read.rows(HsdsTable.SERVICE_AT_LOCATION).stream()
                .map(row -> row.get("id"))
                .toList();

        assertThat(read.rows(HsdsTable.SCHEDULE)).isNotEmpty().allSatisfy(row -> assertThat(offers)
                .contains(row.get("service_at_location_id")));
        assertThat(read.rows(HsdsTable.PHONE)).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(DirectoryFormat.class)
    void the_same_documents_make_the_same_bytes(DirectoryFormat format) throws IOException {
        assertThat(write(format, SeedDirectory.bundle())).isEqualTo(write(format, SeedDirectory.bundle()));
    }

    @ParameterizedTest
    @EnumSource(DirectoryFormat.class)
    void what_is_secret_or_internal_is_in_no_form(DirectoryFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DirectoryWriter writer = format.open(out, HEADER)) {
            writer.write(EntityKind.LOCATION, Canary.SECRET_PLACE.deepCopy());
            writer.write(EntityKind.SERVICE_AT_LOCATION, Canary.OFFER.deepCopy());
            writer.finish();
        }

        String written = format == DirectoryFormat.DATAPACKAGE
                ? everything(new PackageReading(out.toByteArray()))
                : out.toString(StandardCharsets.UTF_8);

        assertThat(written).contains("Musterhaus").doesNotContain(Canary.WORD);
    }

    @ParameterizedTest
    @EnumSource(DirectoryFormat.class)
    void what_was_not_finished_is_cut_off(DirectoryFormat format) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        write(format, whole, true);
        write(format, cut, false);

        if (format != DirectoryFormat.NDJSON) {
            assertThat(cut.size()).isLessThan(whole.size());
            assertThat(BundleReader.read(new ByteArrayInputStream(cut.toByteArray()))
                            .findings())
                    .isNotEmpty();
        }
    }

    @Test
    void a_bundle_refuses_a_kind_that_it_has_left() throws IOException {
        try (DirectoryWriter writer = DirectoryFormat.JSON.open(new ByteArrayOutputStream(), HEADER)) {
            writer.write(EntityKind.SERVICE, document("{\"id\":\"1\"}"));
            writer.write(EntityKind.LOCATION, document("{\"id\":\"2\"}"));

            assertThatThrownBy(() -> writer.write(EntityKind.SERVICE, document("{\"id\":\"3\"}")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void write(DirectoryFormat format, ByteArrayOutputStream out, boolean finish) throws IOException {
        try (DirectoryWriter writer = format.open(out, HEADER)) {
            writer.write(EntityKind.SERVICE, document("{\"id\":\"1\"}"));
            if (finish) {
                writer.finish();
            }
        }
    }

    private static byte[] write(DirectoryFormat format, DirectoryBundle bundle) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DirectoryWriter writer = format.open(out, HEADER)) {
            for (EntityKind kind : EntityKind.values()) {
                for (ObjectNode document : bundle.of(kind)) {
                    writer.write(kind, document);
                }
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    /** Read back from text, so that numbers are of the same class. */
    private static List<JsonNode> expected(DirectoryBundle bundle, EntityKind kind) {
        return bundle.of(kind).stream()
                .map(document -> tree(LastLook.at(kind, document).toString()))
                .toList();
    }

    private static String everything(PackageReading read) {
        List<String> cells = new ArrayList<>();
        Stream.of(HsdsTable.values())
                .flatMap(table -> read.rows(table).stream())
                .map(Map::values)
                .forEach(cells::addAll);
        return String.join("\n", cells);
    }

    private static ObjectNode document(String json) {
        return (ObjectNode) tree(json);
    }

    private static JsonNode tree(String json) {
        try {
            return PackageReading.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

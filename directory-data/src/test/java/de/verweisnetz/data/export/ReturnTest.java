package de.verweisnetz.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.intake.IncomingRecord;
import de.verweisnetz.data.intake.Intake;
import de.verweisnetz.data.intake.IntakeOptions;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.data.synthetic.SyntheticDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one node gives out, another takes in as it was. */
class ReturnTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DirectoryFormat.class)
    void every_document_of_the_seed_and_of_a_synthetic_directory_comes_back(DirectoryFormat format) throws IOException {
        DirectoryBundle directory = SeedDirectory.bundle();
        SyntheticDirectory.offers(200, 5).forEach(bundle -> {
            for (EntityKind kind : EntityKind.values()) {
                directory.of(kind).addAll(bundle.of(kind));
            }
        });

        Map<String, JsonNode> read = read(write(format, directory));

        assertThat(read).isEqualTo(expected(directory));
    }

    private Path write(DirectoryFormat format, DirectoryBundle directory) throws IOException {
        Path file = folder.resolve("export." + format.extension());
        try (OutputStream out = Files.newOutputStream(file);
                DirectoryWriter writer = format.open(out, new ExportHeader("Musterverzeichnis", true, null))) {
            for (EntityKind kind : EntityKind.values()) {
                for (ObjectNode document : directory.of(kind)) {
                    writer.write(kind, document);
                }
            }
            writer.finish();
        }
        return file;
    }

    private static Map<String, JsonNode> expected(DirectoryBundle directory) throws IOException {
        Map<String, JsonNode> expected = new TreeMap<>();
        for (EntityKind kind : EntityKind.values()) {
            for (ObjectNode document : directory.of(kind)) {
                JsonNode view =
                        PackageReading.JSON.readTree(LastLook.at(kind, document).toString());
                expected.put(key(kind, view), view);
            }
        }
        return expected;
    }

    private static Map<String, JsonNode> read(Path file) throws IOException {
        Collecting sink = new Collecting();
        Intake.open(file, IntakeOptions.of(new UUID(0, 1), file.getFileName().toString()))
                .read(sink);
        assertThat(sink.findings).isEmpty();
        Map<String, JsonNode> read = new TreeMap<>();
        for (IncomingRecord record : sink.records) {
            JsonNode body = PackageReading.JSON.readTree(record.body().toString());
            read.put(key(record.kind(), body), body);
        }
        return read;
    }

    private static String key(EntityKind kind, JsonNode document) {
        return kind + " " + document.path("id").asText();
    }
}

package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.ExportView;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.data.export.DirectoryFormat;
import de.verweisnetz.data.export.DirectoryWriter;
import de.verweisnetz.data.export.ExportHeader;
import de.verweisnetz.data.seed.SeedDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one node gives out, another takes in without losing a field. */
class RoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everything_that_is_exported_comes_in_again(DirectoryFormat format) throws IOException {
        DirectoryBundle seed = SeedDirectory.bundle();
        Path file = folder.resolve("export." + format.extension());
        try (OutputStream out = Files.newOutputStream(file);
                DirectoryWriter writer = format.open(out, new ExportHeader("Musterverzeichnis", true, "CC0"))) {
            for (EntityKind kind : EntityKind.values()) {
                for (ObjectNode document : seed.of(kind)) {
                    writer.write(kind, document);
                }
            }
            writer.finish();
        }

        Incoming incoming = Incoming.read(file);

        assertThat(incoming.findings).isEmpty();
        assertThat(incoming.leftovers).isEmpty();
        for (EntityKind kind : EntityKind.values()) {
            List<ObjectNode> expected =
                    byId(seed.of(kind).stream().map(RoundTripTest::published).toList());
            List<ObjectNode> actual = byId(incoming.of(kind));
            assertThat(actual).hasSameSizeAs(expected);
            for (int i = 0; i < actual.size(); i++) {
                assertThat(actual.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    private static ObjectNode published(ObjectNode document) {
        ObjectNode published = ExportView.of(document);
        return published.has("location_type") ? SecretPlace.strip(published) : published;
    }

    private static List<ObjectNode> byId(List<ObjectNode> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> document.path("id").asText()))
                .toList();
    }
}

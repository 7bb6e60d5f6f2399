package de.verweisnetz.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.ReferenceFolder;
import de.verweisnetz.data.exchange.EntityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The files that the standard publishes as examples, with all that is known to be wrong in them. */
@EnabledIf("isThere")
class PublishedExamplesTest {
    private static final Path EXAMPLES = ReferenceFolder.of("hsds").resolve("examples");

    static boolean isThere() {
        return Files.isDirectory(EXAMPLES);
    }

    @Test
    void the_published_datapackage_comes_in_without_an_error() throws IOException {
        Incoming incoming = Incoming.read(EXAMPLES.resolve("csv"));

        assertThat(incoming.errors()).isEmpty();
        assertThat(incoming.summary.complete()).isTrue();
        assertThat(incoming.records).extracting(IncomingRecord::kind).containsExactlyInAnyOrder(EntityKind.values());
    }

    @Test
    void a_service_with_everything_nested_comes_apart() throws IOException {
        for (String name : new String[] {
            "service_full.json",
            "organization_full.json",
            "service_list.json",
            "tabular.json",
            "location.json",
            "taxonomy_term.json",
            "service_at_location_full.json",
            "service_at_location_list.json",
            "taxonomy_list.json",
            "taxonomy_term_list.json",
            "taxonomy.json"
        }) {
            Incoming incoming = Incoming.read(EXAMPLES.resolve(name));
            assertThat(incoming.errors()).isEmpty();
        }
    }
}

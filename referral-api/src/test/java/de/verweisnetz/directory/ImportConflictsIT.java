package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.editHere;
import static de.verweisnetz.directory.DirectoryRows.name;
import static de.verweisnetz.directory.DirectoryRows.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records that were changed here and at the source. */
class ImportConflictsIT extends ApiIT {
    private final TestImport imports = TestImport.as(Member.of("coordinator"));

    @Test
    void a_field_changed_here_and_at_the_source_is_a_conflict_that_keeps_ours_unless_told_otherwise()
            throws SQLException {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        var id = bundle.at("/services/0/id").asText();
        editHere(id, "Hier berichtigt");
        ((ObjectNode) bundle.at("/services/0")).put("name", "Dort geändert").put("description", "Neu von dort.");

        var batch = imports.check(bundle);
        assertThat(batch.at("/counts/conflict").asInt()).isOne();
        var change = imports.get(batch, "changes?effect=CONFLICT").at("/items/0");
        assertThat(change.at("/keep").asText()).isEqualTo("OURS");
        assertThat(conflicting(change).at("/before").asText()).isEqualTo("Hier berichtigt");
        assertThat(conflicting(change).at("/after").asText()).isEqualTo("Dort geändert");

        imports.start(batch);
        assertThat(name(id)).isEqualTo("Hier berichtigt");
        assertThat(text("SELECT body ->> 'description' FROM directory.document WHERE id = '" + id + "'"))
                .isEqualTo("Neu von dort.");
        assertThat(imports.check(bundle).at("/counts/unchanged").asInt()).isEqualTo(4);

        ((ObjectNode) bundle.at("/services/0")).put("name", "Dort noch einmal geändert");
        var theirs = imports.check(bundle);
        assertThat(imports.put(theirs, "decisions", Map.of("keep", "THEIRS")).status())
                .isEqualTo(200);
        imports.start(theirs);
        assertThat(name(id)).isEqualTo("Dort noch einmal geändert");
    }

    private static JsonNode conflicting(JsonNode change) {
        for (var field : change.at("/fields")) {
            if (field.at("/conflict").asBoolean()) {
                return field;
            }
        }
        throw new AssertionError("No conflict in " + change);
    }
}

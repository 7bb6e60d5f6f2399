package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.name;
import static de.verweisnetz.directory.DirectoryRows.number;
import static de.verweisnetz.directory.DirectoryRows.stored;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Imports that are taken back, and records that a source no longer names. */
class ImportUndoIT extends ApiIT {
    private final TestImport imports = TestImport.as(Member.of("coordinator"));

    @Test
    void undo_deletes_what_was_new_and_brings_back_what_was_changed() throws SQLException {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        var id = bundle.at("/services/0/id").asText();
        ((ObjectNode) bundle.at("/services/0")).put("name", "Neuer Name");
        var more = TestBundle.offer();
        bundle.withArray("/organizations").add(more.at("/organizations/0"));
        var second = imports.run(bundle);

        var undone = imports.command(second, "undo");

        assertThat(undone.at("/state").asText()).isEqualTo("UNDONE");
        assertThat(undone.at("/counts/undone").asInt()).isEqualTo(2);
        assertThat(name(id)).isEqualTo("Musterstelle");
        assertThat(stored(more, "/organizations/0/id")).isZero();
        assertThat(imports.check(bundle).at("/counts/changed").asInt()).isOne();
    }

    @Test
    void undo_leaves_alone_what_was_changed_since() throws SQLException {
        var bundle = TestBundle.offer();
        var first = imports.run(bundle);
        var id = bundle.at("/services/0/id").asText();
        ((ObjectNode) bundle.at("/services/0")).put("name", "Neuer Name");
        imports.run(bundle);

        var undone = imports.command(first, "undo");

        assertThat(undone.at("/counts/undone").asInt()).isEqualTo(3);
        assertThat(imports.codes(undone)).contains("changed-since-import");
        assertThat(name(id)).isEqualTo("Neuer Name");
    }

    @Test
    void what_the_source_no_longer_names_is_reported_and_deleted_only_when_asked() throws SQLException {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        var less = bundle.deepCopy();
        less.remove("service_at_locations");

        var reported = imports.run(less);
        assertThat(imports.codes(reported)).containsExactly("missing-from-source");
        assertThat(stored(bundle, "/service_at_locations/0/id")).isOne();

        var removing = imports.upload("?remove_missing=true", "application/json", less.toString());
        assertThat(removing.at("/counts/removed").asInt()).isOne();
        var done = imports.start(removing);
        assertThat(stored(bundle, "/service_at_locations/0/id")).isZero();

        imports.command(done, "undo");
        assertThat(stored(bundle, "/service_at_locations/0/id")).isOne();
    }

    @Test
    void a_large_import_is_taken_back_as_a_whole() throws SQLException {
        var bundle = TestBundle.offers(200);
        var batch = imports.run(bundle);
        var id = batch.at("/id").asText();
        assertThat(batch.at("/counts/written").asInt()).isEqualTo(800);

        var undone = imports.command(batch, "undo");

        assertThat(undone.at("/state").asText()).isEqualTo("UNDONE");
        assertThat(undone.at("/counts/undone").asInt()).isEqualTo(800);
        assertThat(number("SELECT count(*) FROM directory.document d JOIN directory.staged_record s"
                        + " ON s.kind = d.kind AND s.id = d.id WHERE s.import_id = '" + id + "'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM directory.offer_search o JOIN directory.staged_record s"
                        + " ON s.id = o.id WHERE o.listed AND s.import_id = '" + id + "'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM directory.provenance WHERE import_id = '" + id + "'"))
                .isZero();
        assertThat(imports.check(bundle).at("/counts/conflict").asInt())
                .as("as if it had never been")
                .isZero();
    }
}

package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.stored;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What people see of an import before and after it is written. */
class ImportLifeIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);

    @Test
    void a_dry_run_shows_what_would_change_and_changes_nothing() throws SQLException {
        var bundle = TestBundle.offer();
        var batch = imports.check(bundle);

        assertThat(batch.at("/counts/new").asInt()).isEqualTo(4);
        assertThat(batch.at("/progress/done").asInt()).isEqualTo(4);
        assertThat(stored(bundle, "/services/0/id")).isZero();
        var changes = imports.get(batch, "changes");
        assertThat(changes.at("/total").asInt()).isEqualTo(4);
        assertThat(changes.at("/items").findValuesAsText("kind"))
                .containsExactly("organization", "location", "service", "service_at_location");

        var done = imports.start(batch);

        assertThat(done.at("/counts/written").asInt()).isEqualTo(4);
        assertThat(stored(bundle, "/services/0/id")).isOne();
    }

    @Test
    void a_changed_record_is_shown_field_by_field() {
        var bundle = TestBundle.offer();
        imports.run(bundle);
        ((ObjectNode) bundle.at("/services/0")).put("name", "Neuer Name");

        var batch = imports.check(bundle);

        var change = imports.get(batch, "changes").at("/items/0");
        assertThat(change.at("/effect").asText()).isEqualTo("CHANGED");
        assertThat(change.at("/fields")).hasSize(1);
        assertThat(change.at("/fields/0/pointer").asText()).isEqualTo("/name");
        assertThat(change.at("/fields/0/before").asText()).isEqualTo("Musterstelle");
        assertThat(change.at("/fields/0/after").asText()).isEqualTo("Neuer Name");
    }

    @Test
    void where_a_document_came_from_is_remembered() {
        var bundle = TestBundle.offer();
        var batch = imports.upload("?dry_run=false&file_name=muster.json", "application/json", bundle.toString());

        var provenance = Api.as(clara)
                .get("/v1/provenance/service/" + bundle.at("/services/0/id").asText());

        assertThat(provenance.status()).isEqualTo(200);
        assertThat(provenance.json().at("/items/0/import_id")).isEqualTo(batch.at("/id"));
        assertThat(provenance.json().at("/items/0/file").asText()).isEqualTo("muster.json");
        assertThat(provenance.json().at("/items/0/source/name")).isEqualTo(bundle.at("/source/name"));
    }

    @Test
    void nobody_else_sees_or_steers_an_import() {
        var batch = imports.check(TestBundle.offer());
        var stefan = Api.as(Member.of("streetworker"));
        var path = "/v1/imports/" + batch.at("/id").asText();

        assertThat(stefan.get(path).status()).isEqualTo(403);
        assertThat(stefan.get("/v1/import-sources").status()).isEqualTo(403);
        assertThat(stefan.post(path + "/start", "").status()).isEqualTo(403);
        assertThat(Api.as(clara).get("/v1/imports/" + Ids.next()).status()).isEqualTo(404);
    }
}

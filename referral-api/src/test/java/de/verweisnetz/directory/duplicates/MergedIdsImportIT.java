package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.TestImport;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source goes on publishing what was merged here. */
class MergedIdsImportIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);
    private final Twins twins = new Twins();
    private final UUID keep = twins.one.organization;
    private final UUID absorb = twins.other.organization;

    @BeforeEach
    void both_are_in_the_directory() {
        twins.stored();
    }

    @Test
    void the_same_file_again_changes_nothing_and_revives_nothing() {
        merge();

        var again = imports.run(twins.bundle);

        assertThat(again.at("/counts/unchanged").asInt()).as(again.toString()).isEqualTo(8);
        assertThat(again.at("/counts/written").asInt()).isZero();
        assertThat(Twins.body("organization", absorb)).isNull();
        var finding = imports.get(again, "findings").at("/items");
        assertThat(finding.findValuesAsText("code")).containsExactly("merged-away");
        assertThat(finding.at("/0/id").asText()).isEqualTo(absorb.toString());
        assertThat(finding.at("/0/message").asText()).contains(keep.toString());
    }

    @Test
    void what_the_source_changes_of_the_old_record_changes_the_one_that_is_left() {
        merge();
        twins.document("organizations", 1).put("description", "Ein Verein mit neuen Räumen.");

        var done = imports.run(twins.bundle);

        assertThat(done.at("/counts/changed").asInt()).as(done.toString()).isOne();
        assertThat(done.at("/counts/written").asInt()).isOne();
        assertThat(description()).isEqualTo("Ein Verein mit neuen Räumen.");
        assertThat(Twins.body("organization", absorb)).isNull();
        assertThat(imports.run(twins.bundle).at("/counts/written").asInt()).isZero();
    }

    @Test
    void a_field_that_both_changed_is_a_conflict_about_the_one_that_is_left() {
        merge();
        twins.document("organizations", 0).put("description", "Hier beschrieben.");
        imports.run(twins.bundle);
        twins.document("organizations", 1).put("description", "Dort beschrieben.");

        var checked = imports.check(twins.bundle);

        assertThat(checked.at("/counts/conflict").asInt())
                .as(checked.toString())
                .isOne();
        var change = imports.get(checked, "changes?effect=CONFLICT").at("/items/0");
        assertThat(change.at("/id").asText()).isEqualTo(keep.toString());
        assertThat(change.at("/fields").findValuesAsText("pointer")).containsExactly("/description");
        assertThat(imports.put(checked, "decisions", Map.of("keep", "THEIRS")).status())
                .isEqualTo(200);
        imports.start(checked);
        assertThat(description()).isEqualTo("Dort beschrieben.");
        assertThat(Twins.body("organization", absorb)).isNull();
    }

    @Test
    void a_record_that_refers_to_the_old_one_is_taken_for_the_one_that_is_left() {
        merge();
        var service = twins.document("services", 1).deepCopy();
        service.put("id", UUID.randomUUID().toString()).put("name", "Neue Musterstelle");
        var more = only("services", service);

        var done = imports.upload("?dry_run=false&complete=false", "application/json", more.toString());

        assertThat(done.at("/counts/new").asInt()).as(done.toString()).isOne();
        assertThat(imports.codes(done)).isEmpty();
        assertThat(Twins.body("service", UUID.fromString(service.path("id").asText()))
                        .at("/organization_id")
                        .asText())
                .isEqualTo(keep.toString());
    }

    @Test
    void a_merge_between_check_and_start_counts_too() {
        twins.document("organizations", 1).put("description", "Zwischendurch geändert.");
        var checked = imports.check(twins.bundle);
        merge();

        var done = imports.start(checked);

        assertThat(done.at("/counts/written").asInt()).as(done.toString()).isOne();
        assertThat(Twins.body("organization", absorb)).isNull();
        assertThat(description()).isEqualTo("Zwischendurch geändert.");
        assertThat(imports.codes(done)).contains("merged-away");
    }

    @Test
    void two_records_that_are_one_now_are_written_one_after_the_other_and_both_taken_back() {
        merge();
        var before = Twins.body("organization", keep);
        twins.document("organizations", 0).put("email", "eins@example.org");
        twins.document("organizations", 1).put("description", "Von der anderen.");

        var done = imports.run(twins.bundle);

        assertThat(done.at("/counts/written").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(description()).isEqualTo("Von der anderen.");
        assertThat(Twins.body("organization", keep).at("/email").asText()).isEqualTo("eins@example.org");
        var undone = imports.command(done, "undo");
        assertThat(undone.at("/counts/undone").asInt()).as(undone.toString()).isEqualTo(2);
        assertThat(Twins.body("organization", keep)).isEqualTo(before);
    }

    @Test
    void what_may_not_be_published_does_not_come_into_a_published_record_by_its_old_id() {
        merge();
        var before = Twins.body("organization", keep);
        var theirs = twins.document("organizations", 1).deepCopy();
        theirs.put("description", "Nicht zur Weitergabe.");
        var closed = only("organizations", theirs);
        ((ObjectNode) closed.at("/source"))
                .put("name", "Verschlossene Musterquelle " + twins.word)
                .put("republish", false);

        var done = imports.run(closed);

        assertThat(imports.codes(done)).containsExactly("merged-and-closed");
        assertThat(done.at("/counts/written").asInt()).isZero();
        assertThat(Twins.body("organization", keep)).isEqualTo(before);
        assertThat(Twins.body("organization", absorb)).isNull();
    }

    @Test
    void another_source_that_brings_the_old_record_is_a_conflict_and_leaves_ours() {
        merge();
        var before = Twins.body("organization", keep);
        var theirs = twins.document("organizations", 1).deepCopy();
        theirs.put("description", "Anders beschrieben.");
        var other = only("organizations", theirs);
        ((ObjectNode) other.at("/source")).put("name", "Andere Musterquelle " + twins.word);

        var done = imports.run(other);

        assertThat(done.at("/counts/conflict").asInt()).as(done.toString()).isOne();
        assertThat(Twins.body("organization", keep)).isEqualTo(before);
        assertThat(Twins.body("organization", absorb)).isNull();
    }

    private void merge() {
        var answer = Api.as(clara).post("/v1/merges", Twins.merge(clara, "organization", keep, absorb));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
    }

    private ObjectNode only(String list, JsonNode document) {
        var bundle = twins.bundle.deepCopy();
        bundle.remove(List.of("organizations", "services", "locations", "service_at_locations"));
        bundle.putArray(list).add(document);
        return bundle;
    }

    private String description() {
        return Twins.body("organization", keep).at("/description").asText();
    }
}

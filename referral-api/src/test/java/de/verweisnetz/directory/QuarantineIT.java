package de.verweisnetz.directory;

import static de.verweisnetz.directory.DirectoryRows.number;
import static de.verweisnetz.directory.DirectoryRows.stored;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that cannot be taken as they are. */
class QuarantineIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);

    @Test
    void a_bad_row_is_corrected_and_tried_again() throws SQLException {
        var bundle = TestBundle.offer();
        var good = bundle.at("/services/0/verweisnetz/topics").deepCopy();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        var batch = imports.run(bundle);
        assertThat(batch.at("/counts/invalid").asInt()).isEqualTo(2);
        var row = imports.get(batch, "quarantine").at("/items/0");
        assertThat(row.at("/findings/0/code").asText()).isEqualTo("unknown-code");
        assertThat(row.at("/findings/0/advice").asText()).isNotBlank();

        var body = (ObjectNode) row.at("/body").deepCopy();
        ((ObjectNode) body.at("/verweisnetz")).set("topics", good);
        var corrected = imports.put(batch, "quarantine/" + row.at("/row").asLong(), Map.of("body", body));
        assertThat(corrected.status()).as(corrected.http().body()).isEqualTo(200);
        assertThat(corrected.json().at("/corrected").asBoolean()).isTrue();
        var done = imports.command(batch, "retry");

        assertThat(done.at("/state").asText()).isEqualTo("DONE");
        assertThat(done.at("/counts/invalid").asInt())
                .as(imports.get(done, "findings").toString())
                .isZero();
        assertThat(stored(bundle, "/service_at_locations/0/id")).isOne();
    }

    @Test
    void a_retry_without_a_correction_finds_the_same_again() {
        var bundle = TestBundle.offer();
        ((ObjectNode) bundle.at("/services/0/verweisnetz")).putArray("topics").add("ARB.NICHTS");
        var batch = imports.check(bundle);
        var before = imports.get(batch, "findings").at("/total").asInt();

        var again = imports.command(batch, "retry");

        assertThat(again.at("/counts/invalid").asInt()).isEqualTo(2);
        assertThat(imports.get(again, "findings").at("/total").asInt()).isEqualTo(before);
    }

    @Test
    void findings_and_rows_in_quarantine_come_page_by_page_each_once() {
        var batch = imports.check(badServices(7));
        var path = "/v1/imports/" + batch.at("/id").asText();

        var findings = walk(path + "/findings?severity=ERROR&limit=3");
        var rows = walk(path + "/quarantine?limit=3");

        assertThat(rows).hasSize(14).doesNotHaveDuplicates();
        assertThat(findings).hasSizeGreaterThanOrEqualTo(14).doesNotHaveDuplicates();
        assertThat(imports.get(batch, "quarantine?limit=1").at("/total").asInt())
                .isEqualTo(14);
    }

    @Test
    void the_place_in_one_list_is_none_in_another() {
        var batch = imports.check(badServices(2));
        var path = "/v1/imports/" + batch.at("/id").asText();
        var next = here(Api.as(clara).get(path + "/quarantine?limit=1").json());
        var other = imports.check(badServices(1));

        assertThat(Api.as(clara)
                        .get(next.replace(
                                batch.at("/id").asText(), other.at("/id").asText()))
                        .status())
                .isEqualTo(400);
        assertThat(Api.as(clara).get(next.replace("/quarantine", "/findings")).status())
                .isEqualTo(400);
    }

    @Test
    void a_correction_that_is_none_leaves_its_row_and_says_why() throws SQLException {
        var batch = imports.run(badServices(1));
        var row = imports.get(batch, "quarantine").at("/items/0");
        var body = (ObjectNode) row.at("/body").deepCopy();
        ((ObjectNode) body.at("/verweisnetz")).putArray("topics").add("AUCH.NICHTS");

        imports.put(batch, "quarantine/" + row.at("/row").asLong(), Map.of("body", body));
        var again = imports.command(batch, "retry");

        assertThat(again.at("/counts/invalid").asInt()).isEqualTo(2);
        var now = imports.get(again, "quarantine").at("/items/0");
        assertThat(now.at("/corrected").asBoolean()).isTrue();
        assertThat(now.at("/findings/0/message").asText()).contains("AUCH.NICHTS");
        assertThat(number("SELECT count(*) FROM directory.document WHERE id = '"
                        + body.path("id").asText() + "'"))
                .isZero();
    }

    /** Services with a topic that does not exist, each with an offer that hangs on it. */
    private static ObjectNode badServices(int count) {
        var bundle = TestBundle.offers(count);
        bundle.at("/services").forEach(service -> ((ObjectNode) service.at("/verweisnetz"))
                .putArray("topics")
                .add("ARB.NICHTS"));
        return bundle;
    }

    private List<JsonNode> walk(String from) {
        var items = new ArrayList<JsonNode>();
        var path = from;
        while (!path.isEmpty()) {
            var page = Api.as(clara).get(path);
            assertThat(page.status()).as(page.http().body()).isEqualTo(200);
            assertThat(page.json().at("/items")).hasSizeLessThanOrEqualTo(3);
            page.json().at("/items").forEach(items::add);
            path = here(page.json());
        }
        return items;
    }

    private static String here(JsonNode page) {
        return page.at("/next").asText().replaceFirst("^.*?/api(?=/v1)", "");
    }
}

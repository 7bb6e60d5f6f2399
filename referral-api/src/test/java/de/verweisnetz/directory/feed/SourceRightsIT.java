package de.verweisnetz.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.TestImport;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a source does not allow to be published again stays in the house, everywhere, until it allows it. */
class SourceRightsIT extends ApiIT {
    private final Member clara = Member.of("coordinator");
    private final TestImport imports = TestImport.as(clara);
    private final Follower follower = new Follower(clara);
    private final String organization = Ids.next().toString();
    private final String name = "Musterverein " + organization;

    @Test
    void the_right_to_republish_opens_and_closes_every_way_out() throws InterruptedException {
        var source = sourceOf(imports.run(bundle()));
        follower.readUntilQuiet();
        assertClosed();

        allow(source, true);
        follower.readUntilQuiet();
        assertThat(follower.versions()).containsKey("organization/" + organization);
        assertThat(hsds()).isEqualTo(200);
        assertThat(exported()).contains(name);

        allow(source, false);
        follower.readUntilQuiet();
        assertClosed();
    }

    private void assertClosed() {
        assertThat(follower.versions()).doesNotContainKey("organization/" + organization);
        assertThat(hsds()).isEqualTo(404);
        assertThat(exported()).doesNotContain(name);
    }

    private void allow(JsonNode source, boolean republish) {
        var answer = Api.as(clara)
                .put(
                        "/v1/import-sources/" + source.at("/id").asText(),
                        Map.of("name", source.at("/name").asText(), "republish", republish));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private int hsds() {
        return Api.anonymous().get("/hsds/organizations/" + organization).status();
    }

    private String exported() {
        return Api.as(clara).get("/v1/exports/directory?format=json").http().body();
    }

    private static JsonNode sourceOf(JsonNode batch) {
        return batch.at("/source");
    }

    private ObjectNode bundle() {
        return Json.read(
                """
                {"hsds_version": "3.1", "source": {"name": "Musterquelle %1$s", "republish": false},
                 "organizations": [{"id": "%1$s", "name": "%2$s", "description": "Ein Verein."}]}"""
                        .formatted(organization, name),
                ObjectNode.class);
    }
}

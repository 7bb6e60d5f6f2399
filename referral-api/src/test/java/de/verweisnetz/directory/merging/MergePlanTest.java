package de.verweisnetz.directory.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.MergeChoice;
import de.verweisnetz.platform.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergePlanTest {
    private static final String KEEP = "3a000000-0000-4000-8000-00000000000a";
    private static final String ABSORB = "3a000000-0000-4000-8000-00000000000b";

    @Test
    void gaps_are_filled_and_nothing_is_overwritten_unless_chosen() {
        var plan = plan("{'name': 'A', 'x': 1}", "{'name': 'B', 'email': 'b@example.org'}");

        assertThat(plan.merged(Map.of())).isEqualTo(tree(KEEP, "{'name': 'A', 'x': 1, 'email': 'b@example.org'}"));
        assertThat(plan.merged(Map.of("/name", MergeChoice.ABSORB, "/email", MergeChoice.KEEP)))
                .isEqualTo(tree(KEEP, "{'name': 'B', 'x': 1}"));
    }

    @Test
    void no_number_is_there_twice_whatever_its_spelling() {
        var plan = plan(
                "{'phones': [{'id': 'p', 'number': '030 23125100'}]}",
                "{'phones': [{'id': 'q', 'number': '+49 30 23125100'}, {'id': 'p', 'number': '030 23125199'}]}");

        var phones = plan.merged(Map.of()).at("/phones");

        assertThat(phones).hasSize(2);
        assertThat(phones.at("/1/number").asText()).isEqualTo("030 23125199");
        assertThat(phones.at("/1/id").asText()).isNotEqualTo("p");
    }

    @Test
    void hours_of_two_sources_are_never_mixed() {
        var plan = plan(
                "{'verweisnetz': {'hours': [{'weekday': 'MO'}]}}", "{'verweisnetz': {'hours': [{'weekday': 'TU'}]}}");

        assertThat(plan.merged(Map.of()).at("/verweisnetz/hours")).hasSize(1);
        assertThat(plan.refused(Map.of("/verweisnetz/hours", MergeChoice.BOTH))).hasSize(1);
    }

    @Test
    void children_of_the_absorbed_document_refer_to_the_survivor() {
        var plan = plan("{}", "{'phones': [{'number': '1', 'organization_id': '" + ABSORB + "'}]}");

        assertThat(plan.merged(Map.of()).at("/phones/0/organization_id").asText())
                .isEqualTo(KEEP);
    }

    @Test
    void of_two_visibilities_the_more_hidden_one_holds_and_nobody_may_choose() {
        var plan = new MergePlan(
                EntityKind.LOCATION,
                tree(KEEP, "{'verweisnetz': {'address_visibility': 'PUBLIC'}}"),
                tree(ABSORB, "{'verweisnetz': {'address_visibility': 'ON_REQUEST'}}"),
                true);

        assertThat(plan.merged(Map.of()).at("/verweisnetz/address_visibility").asText())
                .isEqualTo("ON_REQUEST");
        assertThat(plan.refused(Map.of("/verweisnetz/address_visibility", MergeChoice.KEEP)))
                .hasSize(1);
    }

    @Test
    void nothing_is_taken_from_a_source_that_does_not_allow_it() {
        var plan = new MergePlan(
                EntityKind.ORGANIZATION, tree(KEEP, "{}"), tree(ABSORB, "{'email': 'b@example.org'}"), false);

        assertThat(plan.merged(Map.of()).has("email")).isFalse();
        assertThat(plan.refused(Map.of("/email", MergeChoice.ABSORB))).hasSize(1);
    }

    private static MergePlan plan(String keep, String absorb) {
        return new MergePlan(EntityKind.ORGANIZATION, tree(KEEP, keep), tree(ABSORB, absorb), true);
    }

    private static ObjectNode tree(String id, String json) {
        return Json.read(json.replace('\'', '"'), ObjectNode.class).put("id", id);
    }
}

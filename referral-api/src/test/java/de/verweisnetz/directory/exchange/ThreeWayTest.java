package de.verweisnetz.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.DecisionRequest.Keep;
import de.verweisnetz.platform.json.Json;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final ObjectNode BASE =
            json("{'name': 'A', 'url': 'u', 'verweisnetz': {'cost': 'FREE', 'topics': ['X']}}");

    @Test
    void what_only_the_source_changed_is_taken() {
        var theirs = json("{'name': 'B', 'verweisnetz': {'cost': 'FREE', 'topics': ['X']}}");

        var merged = ThreeWay.merge(BASE, BASE, theirs, Keep.OURS);

        assertThat(merged.body()).isEqualTo(theirs);
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void what_only_we_changed_stays() {
        var ours = json("{'name': 'A', 'phone': '1', 'verweisnetz': {'cost': 'FREE', 'topics': ['Y']}}");

        var merged = ThreeWay.merge(BASE, ours, BASE, Keep.THEIRS);

        assertThat(merged.body()).isEqualTo(ours);
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void changes_of_different_fields_come_together_even_inside_an_object() {
        var ours = json("{'name': 'A', 'url': 'u', 'verweisnetz': {'cost': 'PAID', 'topics': ['X']}}");
        var theirs = json("{'name': 'B', 'url': 'u', 'verweisnetz': {'cost': 'FREE', 'topics': ['X', 'Z']}}");

        var merged = ThreeWay.merge(BASE, ours, theirs, Keep.OURS);

        assertThat(merged.body())
                .isEqualTo(json("{'name': 'B', 'url': 'u', 'verweisnetz': {'cost': 'PAID', 'topics': ['X', 'Z']}}"));
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void the_same_field_changed_differently_is_a_conflict_and_the_choice_decides() {
        var ours = json("{'name': 'O', 'url': 'u', 'verweisnetz': {'cost': 'FREE', 'topics': ['X']}}");
        var theirs = json("{'name': 'T', 'url': 'v', 'verweisnetz': {'cost': 'FREE', 'topics': ['X']}}");

        var kept = ThreeWay.merge(BASE, ours, theirs, Keep.OURS);
        var taken = ThreeWay.merge(BASE, ours, theirs, Keep.THEIRS);

        assertThat(kept.conflicts()).containsExactly("/name").isEqualTo(taken.conflicts());
        assertThat(kept.body().at("/name").asText()).isEqualTo("O");
        assertThat(kept.body().at("/url").asText()).isEqualTo("v");
        assertThat(taken.body().at("/name").asText()).isEqualTo("T");
    }

    @Test
    void a_field_deleted_here_and_changed_there_is_a_conflict() {
        var ours = json("{'name': 'A', 'verweisnetz': {'cost': 'FREE', 'topics': ['X']}}");
        var theirs = json("{'name': 'A', 'url': 'v', 'verweisnetz': {'cost': 'FREE', 'topics': ['X']}}");

        var kept = ThreeWay.merge(BASE, ours, theirs, Keep.OURS);

        assertThat(kept.conflicts()).containsExactly("/url");
        assertThat(kept.body().has("url")).isFalse();
    }

    @Test
    void without_common_ground_every_difference_is_a_conflict_but_additions_are_not() {
        var ours = json("{'name': 'O', 'phone': '1'}");
        var theirs = json("{'name': 'T', 'url': 'u'}");

        var merged = ThreeWay.merge(null, ours, theirs, Keep.OURS);

        assertThat(merged.conflicts()).containsExactly("/name");
        assertThat(merged.body()).isEqualTo(json("{'name': 'O', 'phone': '1', 'url': 'u'}"));
    }

    @Test
    void differences_are_told_by_field_and_lists_of_one_length_by_element() {
        var before = json("{'name': 'A', 'a/b': 1, 'list': [{'x': 1}, {'x': 2}], 'gone': true}");
        var after = json("{'name': 'A', 'a/b': 2, 'list': [{'x': 1}, {'x': 3}], 'new': {'y': 1}}");

        assertThat(FieldDiff.between(before, after))
                .extracting(FieldDiff.Change::pointer)
                .containsExactly("/a~1b", "/list/1/x", "/gone", "/new");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

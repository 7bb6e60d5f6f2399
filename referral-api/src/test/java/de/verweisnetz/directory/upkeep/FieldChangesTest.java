package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.MergePatchTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldChangesTest {

    @Test
    void changed_added_and_removed_fields_are_told_with_their_pointer() {
        var changes = FieldChanges.between(
                tree("{\"name\":\"alt\",\"gone\":1,\"same\":{\"x\":1}}"),
                tree("{\"name\":\"neu\",\"same\":{\"x\":1},\"new\":true}"));

        assertThat(changes)
                .extracting(change -> change.pointer() + " " + change.before() + " " + change.after())
                .containsExactly("/name \"alt\" \"neu\"", "/gone 1 null", "/new null true");
    }

    @Test
    void lists_of_objects_are_compared_entry_by_entry_and_plain_lists_as_a_whole() {
        var changes = FieldChanges.between(
                tree("{\"phones\":[{\"number\":\"1\"},{\"number\":\"2\"}],\"topics\":[\"A\",\"B\"]}"),
                tree("{\"phones\":[{\"number\":\"1\"},{\"number\":\"3\"}],\"topics\":[\"A\"]}"));

        assertThat(changes).extracting(FieldChange::pointer).containsExactly("/phones/1/number", "/topics");
    }

    @Test
    void of_a_new_document_every_field_is_told() {
        assertThat(FieldChanges.between(null, tree("{\"id\":\"1\",\"name\":\"neu\"}")))
                .extracting(FieldChange::pointer)
                .containsExactly("/id", "/name");
    }

    @Test
    void names_are_escaped_in_pointers() {
        assertThat(FieldChanges.between(tree("{}"), tree("{\"a/b~c\":1}")))
                .extracting(FieldChange::pointer)
                .containsExactly("/a~1b~0c");
    }

    @Test
    void a_field_touches_what_lies_inside_of_it_and_not_what_only_begins_alike() {
        var phones = new FieldChange("/phones", null, null);

        assertThat(phones.touches(new FieldChange("/phones/0/number", null, null)))
                .isTrue();
        assertThat(phones.touches(new FieldChange("/phones_of_others", null, null)))
                .isFalse();
    }
}

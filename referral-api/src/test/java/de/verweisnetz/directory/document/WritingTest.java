package de.verweisnetz.directory.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentRepository.Found;
import de.verweisnetz.directory.document.WrittenDocument.Effect;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WritingTest {
    private static final UUID ID = UUID.fromString("4a000000-0000-4000-8000-000000000009");
    private static final DocumentKey PLACE = new DocumentKey(EntityKind.LOCATION, ID);
    private static final DocumentKey SERVICE = new DocumentKey(EntityKind.SERVICE, ID);

    @ParameterizedTest
    @CsvSource({"SECRET,PUBLIC", "SECRET,ON_REQUEST", "ON_REQUEST,PUBLIC", "SECRET,", "ON_REQUEST,"})
    void no_file_makes_a_place_more_visible(String before, String after) {
        var writing = over(PLACE, place(before));

        writing.take(DocumentChange.put(PLACE, place(after)));

        assertThat(writing.revisions())
                .allSatisfy(revision -> assertThat(visibility(revision.body())).isEqualTo(before));
        assertThat(writing.result(PLACE).visibilityKept()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = OriginType.class, mode = EnumSource.Mode.EXCLUDE, names = "EDIT")
    void only_an_edit_may_show_more(OriginType type) {
        var writing = over(PLACE, place("SECRET"), type, "Anschrift ist jetzt öffentlich");

        writing.take(DocumentChange.put(PLACE, place("PUBLIC")));

        assertThat(writing.result(PLACE).visibilityKept()).isTrue();
        assertThat(writing.revisions().toString()).doesNotContain("Musterweg");
    }

    @Test
    void an_edit_shows_more_with_a_reason_and_not_without() {
        var with = over(PLACE, place("SECRET"), OriginType.EDIT, "Anschrift ist jetzt öffentlich");
        var without = over(PLACE, place("SECRET"), OriginType.EDIT, " ");

        with.take(DocumentChange.put(PLACE, place("PUBLIC")));
        without.take(DocumentChange.put(PLACE, place("PUBLIC")));

        assertThat(with.revisions().toString()).contains("Musterweg");
        assertThat(without.revisions().toString()).doesNotContain("Musterweg");
    }

    @Test
    void what_nobody_declared_may_be_declared() {
        var writing = over(PLACE, place(null));

        writing.take(DocumentChange.put(PLACE, place("PUBLIC")));

        assertThat(writing.revisions().toString()).contains("Musterweg");
        assertThat(writing.result(PLACE).visibilityKept()).isFalse();
    }

    @Test
    void a_place_that_was_deleted_comes_back_as_hidden_as_it_went() {
        var writing = new Writing(Map.of(), Map.of(ID, place("SECRET")), origin(OriginType.IMPORT, null));

        writing.take(DocumentChange.put(PLACE, place("PUBLIC")));

        assertThat(writing.revisions().toString()).doesNotContain("Musterweg");
        assertThat(writing.result(PLACE).effect()).isEqualTo(Effect.CREATED);
    }

    @Test
    void a_place_that_becomes_secret_is_to_be_forgotten_in_its_history() {
        var hidden = over(PLACE, place("PUBLIC"));
        var same = over(PLACE, place("SECRET"));

        hidden.take(DocumentChange.put(PLACE, place("SECRET")));
        same.take(DocumentChange.put(PLACE, place("SECRET")));

        assertThat(hidden.becameSecret()).containsExactly(PLACE);
        assertThat(same.becameSecret()).isEmpty();
    }

    @Test
    void the_same_document_again_is_unchanged_whatever_the_order_of_its_fields() {
        var writing = over(SERVICE, tree("{\"id\":\"s\",\"name\":\"A\",\"x\":{\"a\":1,\"b\":[2]}}"));

        writing.take(DocumentChange.put(SERVICE, tree("{\"x\":{\"b\":[2],\"a\":1},\"name\":\"A\",\"id\":\"s\"}")));

        assertThat(writing.result(SERVICE).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(writing.changed()).isEmpty();
    }

    @Test
    void a_change_made_on_an_older_version_is_refused_with_the_present_one() {
        var writing = over(SERVICE, tree("{\"id\":\"s\"}"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> writing.take(new DocumentChange(SERVICE, tree("{}"), 6L)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE_VERSION))
                .satisfies(
                        problem -> assertThat(problem.extension("current_etag")).isEqualTo("\"7\""));
    }

    @Test
    void deleting_what_is_not_there_changes_nothing() {
        var writing = new Writing(Map.of(), Map.of(), origin(OriginType.EDIT, null));

        writing.take(DocumentChange.delete(SERVICE));

        assertThat(writing.result(SERVICE).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(writing.changed()).isEmpty();
    }

    private static Writing over(DocumentKey key, ObjectNode before) {
        return over(key, before, OriginType.IMPORT, null);
    }

    private static Writing over(DocumentKey key, ObjectNode before, OriginType type, String reason) {
        var stored = new StoredDocument(key, 7, before, UUID.randomUUID(), Instant.EPOCH);
        return new Writing(Map.of(key, new Found(stored, Canonical.hash(before))), Map.of(), origin(type, reason));
    }

    private static Origin origin(OriginType type, String reason) {
        return Origin.of(type, UUID.randomUUID(), reason, Instant.EPOCH);
    }

    private static ObjectNode place(String visibility) {
        var profile = visibility == null ? "{}" : "{\"address_visibility\":\"" + visibility + "\"}";
        return tree("{\"id\":\"" + ID + "\",\"addresses\":[{\"address_1\":\"Musterweg 1\"}],\"verweisnetz\":" + profile
                + "}");
    }

    private static String visibility(ObjectNode place) {
        return place.at("/verweisnetz/address_visibility").asText();
    }

    private static ObjectNode tree(String json) {
        return DocumentJson.read(json);
    }
}

package de.verweisnetz.portal.keep.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Duplicate;
import de.verweisnetz.portal.api.MergeOrder;
import de.verweisnetz.portal.form.Form;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeFormTest {
    private static final Form SENT = new Form(Map.of(
            "keep_version", List.of("2"),
            "absorb_version", List.of("5"),
            "c:/name", List.of("ABSORB"),
            "c:/id", List.of("ABSORB"),
            "c:/email", List.of("BOTH")));

    @Test
    void a_merge_takes_the_choices_that_a_field_leaves_and_the_versions_that_were_seen() {
        MergeOrder order = MergeForm.order(pair(comparison()), SENT).orElseThrow();
        assertThat(order.fields()).containsExactly(Map.entry("/name", "ABSORB"));
        assertThat(order.versions()).isEqualTo(new MergeOrder.Versions(2, 5));
        assertThat(order.keep()).isEqualTo("a");
    }

    @Test
    void what_was_decided_already_cannot_be_merged() {
        assertThat(MergeForm.order(pair(null), SENT)).isEmpty();
    }

    @Test
    void without_the_versions_nothing_is_merged() {
        assertThat(MergeForm.order(pair(comparison()), Form.empty())).isEmpty();
    }

    private static Duplicate.Comparison comparison() {
        return new Duplicate.Comparison(
                side("a", 2),
                side("b", 5),
                List.of(
                        new Duplicate.Field("/name", null, null, false, "KEEP", List.of("KEEP", "ABSORB")),
                        new Duplicate.Field("/email", null, null, false, "KEEP", List.of("KEEP", "ABSORB")),
                        new Duplicate.Field("/id", null, null, false, null, List.of())),
                List.of());
    }

    private static Duplicate.Side side(String id, long version) {
        return new Duplicate.Side(id, null, version, Instant.EPOCH, "Quelle", true, 0);
    }

    private static Duplicate pair(Duplicate.@Nullable Comparison comparison) {
        return new Duplicate(
                "p", "organization", 80, List.of(), "OPEN", List.of(), Instant.EPOCH, null, null, null, comparison);
    }
}

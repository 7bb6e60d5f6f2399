package de.verweisnetz.portal.keep.duplicates;

import de.verweisnetz.portal.api.Duplicate;
import de.verweisnetz.portal.api.MergeOrder;
import de.verweisnetz.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The choices of a merge: one for each field that leaves a choice, and the versions that were seen. */
public final class MergeForm {
    private static final String PREFIX = "c:";

    private MergeForm() {}

    public static String field(String pointer) {
        return PREFIX + pointer;
    }

    /** Nothing when the pair cannot be merged any more or the form does not say what was seen. */
    static Optional<MergeOrder> order(Duplicate pair, Form form) {
        Duplicate.Comparison comparison = pair.comparison();
        if (comparison == null || !isVersion(form.value("keep_version")) || !isVersion(form.value("absorb_version"))) {
            return Optional.empty();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        for (Duplicate.Field field : comparison.fields()) {
            String choice = form.value(field(field.pointer()));
            if (field.choices().contains(choice)) {
                choices.put(field.pointer(), choice);
            }
        }
        MergeOrder.Versions seen = new MergeOrder.Versions(
                Long.parseLong(form.value("keep_version")), Long.parseLong(form.value("absorb_version")));
        return Optional.of(new MergeOrder(
                pair.kind(), comparison.keep().id(), comparison.absorb().id(), choices, seen, form.optional("reason")));
    }

    private static boolean isVersion(String value) {
        return value.matches("[0-9]{1,18}");
    }
}

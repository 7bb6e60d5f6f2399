package de.verweisnetz.portal.form;

import de.verweisnetz.portal.api.Problem;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values of a form as they were sent, and what is wrong with them. */
public final class Form {
    /** What is wrong, and the field to go to; the empty name stands for the whole form. */
    public record Mistake(String field, String message) {}

    private final Map<String, List<String>> values;
    private final List<Mistake> mistakes = new ArrayList<>();

    public Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** The trimmed value, or an empty text. */
    public String value(String field) {
        List<String> all = values.get(field);
        return all == null || all.isEmpty() ? "" : all.get(0).strip();
    }

    public @Nullable String optional(String field) {
        String value = value(field);
        return value.isEmpty() ? null : value;
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** The same form, its mistakes too, with another value in one field. */
    public Form with(String field, String value) {
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put(field, List.of(value));
        Form form = new Form(changed);
        form.mistakes.addAll(mistakes);
        return form;
    }

    public void reject(String field, String message) {
        mistakes.add(new Mistake(field, message));
    }

    /** Notes what the API found; the names of its fields become the names of ours. */
    public void reject(Problem problem, UnaryOperator<String> fieldOfPointer, Texts t) {
        for (Problem.Finding finding : problem.findings()) {
            String pointer = finding.pointer() != null ? finding.pointer() : finding.parameter();
            String message = finding.detail() == null ? t.get("form.rejected") : finding.detail();
            reject(pointer == null ? "" : fieldOfPointer.apply(pointer), message);
        }
        if (problem.findings().isEmpty()) {
            reject("", problem.detail() == null ? t.get("form.rejected") : problem.detail());
        }
    }

    public boolean isRejected() {
        return !mistakes.isEmpty();
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}

package de.verweisnetz.portal.send;

import de.verweisnetz.portal.form.Form;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the form that is folded while nothing in it is missing or wrong.
 *
 * @param said in one line what is set in it
 */
public record Fold(String name, String said, boolean open) {

    static Fold of(String name, Form form, boolean complete, List<String> fields, Stream<String> said) {
        boolean wrong = fields.stream().anyMatch(field -> form.mistake(field) != null);
        return new Fold(
                name, said.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")), wrong || !complete);
    }
}

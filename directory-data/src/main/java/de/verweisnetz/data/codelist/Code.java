package de.verweisnetz.data.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One code of a list with its labels, its parent in a two-level list, and the everyday words people search it by. */
public record Code(
        String code,
        Map<String, String> labels,
        @Nullable String parent,
        Set<Trait> traits,
        Map<String, List<String>> synonyms) {

    public Code {
        labels = Map.copyOf(labels);
        traits = Set.copyOf(traits);
        synonyms = Map.copyOf(synonyms);
        if (!labels.containsKey("de") || !labels.containsKey("en")) {
            throw new IllegalArgumentException("Code " + code + " needs a German and an English label");
        }
    }

    /** The label in the given language, in German where there is none. */
    public String label(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.get("de"));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}

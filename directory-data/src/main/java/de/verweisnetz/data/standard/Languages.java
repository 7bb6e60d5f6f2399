package de.verweisnetz.data.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Languages of the German profile: HSDS lists only those that need no interpreter. */
final class Languages {
    private Languages() {}

    static List<JsonNode> spoken(JsonNode languages) {
        return in(languages, "SPOKEN");
    }

    static List<JsonNode> interpreted(JsonNode languages) {
        return in(languages, "INTERPRETED");
    }

    static ObjectNode entry(ObjectNode owner, String reference, JsonNode language) {
        String code = language.path("code").asText();
        ObjectNode entry = Derived.part(owner, reference, "language", code)
                .put("name", name(code))
                .put("code", code);
        Derived.text(entry, "note", Hours.inWords(language.path("slots")));
        return entry;
    }

    static String name(String code) {
        return CodeLists.load().list(CodeListName.LANGUAGE).contains(code)
                ? Derived.label(CodeListName.LANGUAGE, code)
                : Locale.forLanguageTag(code).getDisplayLanguage(Locale.GERMAN);
    }

    private static List<JsonNode> in(JsonNode languages, String mode) {
        return StreamSupport.stream(languages.spliterator(), false)
                .filter(language -> mode.equals(language.path("mode").asText()))
                .toList();
    }
}

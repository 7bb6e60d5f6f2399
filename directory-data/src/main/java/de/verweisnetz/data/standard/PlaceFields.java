package de.verweisnetz.data.standard;

import static de.verweisnetz.data.standard.Derived.german;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.codelist.CodeListName;
import java.util.Map;

/** The standard fields of a location. */
final class PlaceFields {
    private static final Map<String, String> FEATURES =
            Map.of("wheelchair", "Mit dem Rollstuhl zugänglich", "step_free_toilet", "Stufenlose Toilette");

    private PlaceFields() {}

    /** Fills a place as one offer sees it: with the languages that are spoken there. */
    static void fill(ObjectNode location, JsonNode offer) {
        fill(location);
        Derived.list(
                location, "languages", list -> Languages.spoken(german(offer).path("languages"))
                        .forEach(language -> list.add(Languages.entry(location, "location_id", language))));
    }

    static void fill(ObjectNode location) {
        Derived.list(location, "accessibility", list -> {
            for (Map.Entry<String, JsonNode> feature :
                    german(location).path("accessibility").properties()) {
                String state = Derived.label(
                        CodeListName.FEATURE_STATE, feature.getValue().asText());
                list.add(Derived.part(location, "location_id", "accessibility", feature.getKey())
                        .put("description", words(feature.getKey()) + ": " + state));
            }
        });
    }

    private static String words(String feature) {
        return FEATURES.getOrDefault(feature, feature.replace('_', ' '));
    }
}

package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.place.Kreis;
import de.verweisnetz.data.place.Places;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts of an offer in the words of the reader's language. */
final class OfferWords {
    private static final String BETWEEN = "; ";
    private static final int LAND_DIGITS = 2;

    private OfferWords() {}

    static String label(CodeListName list, String code, Locale locale) {
        return CodeLists.load()
                .list(list)
                .find(code)
                .map((Code known) -> known.label(locale))
                .orElse(code);
    }

    static String labels(CodeListName list, JsonNode codes, Locale locale) {
        return codes.valueStream()
                .map(code -> label(list, code.asText(), locale))
                .collect(Collectors.joining(BETWEEN));
    }

    static String list(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asText).collect(Collectors.joining(BETWEEN));
    }

    static String languages(JsonNode facts, String mode, Locale locale) {
        return facts.path("languages")
                .valueStream()
                .filter(language -> mode.equals(language.path("mode").asText()))
                .map(language -> language(language.path("code").asText(), locale))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The hours of one day: {@code 09:00-12:00 Mit Termin; 14:00-16:00}. */
    static String hours(JsonNode facts, String weekday, Locale locale) {
        return facts.path("hours")
                .valueStream()
                .filter(slot -> weekday.equals(slot.path("weekday").asText()))
                .map(slot -> (slot.path("opens_at").asText() + "-"
                                + slot.path("closes_at").asText() + " "
                                + label(CodeListName.ACCESS, slot.path("access").asText(), locale))
                        .strip())
                .collect(Collectors.joining(BETWEEN));
    }

    static String area(JsonNode facts, Locale locale) {
        return facts.path("area")
                .valueStream()
                .map(area -> area(area.asText(), locale))
                .collect(Collectors.joining(BETWEEN));
    }

    static String flag(JsonNode value, Locale locale) {
        if (!value.isBoolean()) {
            return "";
        }
        Stream<String> words = locale.equals(Locale.ENGLISH) ? Stream.of("yes", "no") : Stream.of("ja", "nein");
        return words.skip(value.asBoolean() ? 0 : 1).findFirst().orElseThrow();
    }

    private static String area(String key, Locale locale) {
        if (key.equals(Profile.NATIONWIDE)) {
            return locale.equals(Locale.ENGLISH) ? "nationwide" : "bundesweit";
        }
        if (key.length() == LAND_DIGITS) {
            return label(CodeListName.LAND, key, locale);
        }
        return Places.load()
                .kreis(key)
                .map(Kreis::name)
                .map(name -> isLand(name) ? name + " (" + key + ")" : name)
                .orElse(key);
    }

    /** Bremen is a Land and one of its two cities; the name alone is the Land's. */
    private static boolean isLand(String name) {
        return CodeLists.load().list(CodeListName.LAND).codes().stream()
                .anyMatch(land -> land.labels().containsValue(name));
    }

    /** Also those that the list does not name: a centre may speak more. */
    private static String language(String code, Locale locale) {
        return CodeLists.load()
                .list(CodeListName.LANGUAGE)
                .find(code)
                .map((Code known) -> known.label(locale))
                .orElseGet(() -> Locale.forLanguageTag(code).getDisplayLanguage(locale));
    }
}

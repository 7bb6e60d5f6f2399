package de.verweisnetz.directory.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language of sentences for whoever asks: English where it comes before German, else German. */
final class ReaderLanguage {
    private ReaderLanguage() {}

    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(List.of("de", "en")::contains)
                .findFirst()
                .filter("en"::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.GERMAN);
    }
}

package de.verweisnetz.portal.api;

import java.util.List;
import java.util.Optional;

/** The texts a client is asked with, in one language. */
public record ConsentTexts(List<ConsentText> items) {

    /** One text in its newest version. */
    public record ConsentText(String purpose, String version, String language, String text, boolean reviewed) {}

    public Optional<ConsentText> of(String purpose) {
        return items.stream().filter(text -> text.purpose().equals(purpose)).findFirst();
    }
}

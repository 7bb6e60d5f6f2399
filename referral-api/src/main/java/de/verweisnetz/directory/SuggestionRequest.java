package de.verweisnetz.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A pasted post. */
public record SuggestionRequest(@NotBlank @Size(max = Suggestions.MAX_CHARACTERS) String text) {

    /** Never the text itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "SuggestionRequest";
    }
}

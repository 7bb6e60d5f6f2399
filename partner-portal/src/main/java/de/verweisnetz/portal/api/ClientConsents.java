package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client agreed to, and what she can be asked. */
public record ClientConsents(List<Given> items, List<ConsentTexts.ConsentText> texts) {

    /** One consent, in force unless it was taken back. */
    public record Given(String purpose, String channel, Instant givenAt, @Nullable Instant withdrawnAt) {
        boolean holds() {
            return withdrawnAt == null;
        }
    }

    /** The oldest that still holds. */
    public Optional<Given> inForce(String purpose) {
        return items.stream()
                .filter(given -> given.purpose().equals(purpose) && given.holds())
                .findFirst();
    }

    public Optional<ConsentTexts.ConsentText> text(String purpose) {
        return texts.stream().filter(text -> text.purpose().equals(purpose)).findFirst();
    }
}

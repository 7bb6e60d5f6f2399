package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** What an organisation answers without an account: by its link, or through a coordinator on the telephone. */
public record StandInAnswer(
        String step, @Nullable Decline decline, @Nullable Question question, @Nullable OutcomeReport outcome) {

    /** What the centre asks. */
    public record Question(String question) {}

    public static StandInAnswer plain(String step) {
        return new StandInAnswer(step, null, null, null);
    }
}

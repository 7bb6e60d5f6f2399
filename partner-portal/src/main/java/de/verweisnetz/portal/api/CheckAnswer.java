package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** What a contact answers about one offer; without a light the capacity stays as it is. */
public record CheckAnswer(String id, String answer, @Nullable String corrections, @Nullable Light capacity) {
    private static final String ALL_CORRECT = "ALL_CORRECT";
    private static final String CORRECTION = "CORRECTION";

    /** The capacity light as of today. */
    public record Light(String light) {}

    public static CheckAnswer allCorrect(String id, @Nullable Light capacity) {
        return new CheckAnswer(id, ALL_CORRECT, null, capacity);
    }

    /** Something is wrong; about a secret place no words are taken. */
    public static CheckAnswer correction(String id, @Nullable String words, @Nullable Light capacity) {
        return new CheckAnswer(id, CORRECTION, words, capacity);
    }

    public boolean confirms() {
        return answer.equals(ALL_CORRECT);
    }
}

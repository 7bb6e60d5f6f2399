package de.verweisnetz.directory.duplicates;

import java.util.Map;

/** How much a value tells: one that only two documents have says nearly everything, one that hundreds have nothing. */
final class Rarity {
    /** From here on a value tells nothing, and nobody goes on counting. */
    static final int COMMON = 200;

    private static final double WHOLE = Math.log(COMMON / 2.0);
    private static final double LEAST_WORD = 0.1;

    private final Map<Key, Integer> holders;

    /**
     * @param holders how many documents of the kind have the value, counted up to {@link #COMMON}
     */
    Rarity(Map<Key, Integer> holders) {
        this.holders = holders;
    }

    /** 1 for a value of two documents, 0 for a common one. */
    double of(KeyField field, String value) {
        int count = holders.getOrDefault(new Key(field, value), 1);
        return Math.max(0, Math.log((double) COMMON / Math.max(2, count)) / WHOLE);
    }

    /** The same for words; the commonest still weighs a little, so that it counts when two names are held together. */
    double ofWord(String word) {
        return Math.max(LEAST_WORD, of(KeyField.WORD, word));
    }
}

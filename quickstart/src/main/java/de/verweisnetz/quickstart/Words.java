package de.verweisnetz.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Puts a command line together from words and groups of words. */
final class Words {

    private Words() {}

    static List<String> of(Object... parts) {
        List<String> words = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Collection<?> group) {
                group.forEach(word -> words.add(word.toString()));
            } else if (part instanceof Object[] group) {
                Arrays.stream(group).forEach(word -> words.add(word.toString()));
            } else {
                words.add(part.toString());
            }
        }
        return words;
    }
}

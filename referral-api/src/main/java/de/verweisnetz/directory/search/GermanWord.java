package de.verweisnetz.directory.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folded word as German documents hold it. Directories use few words over and over, so those that were cut before are
 * remembered: a large import would spend most of its time on them.
 *
 * @param lexemes the word and its stem
 * @param ofParts the same of its parts where it is a compound
 */
record GermanWord(Set<String> lexemes, Set<String> ofParts) {
    private static final int REMEMBERED = 20_000;
    private static final LoadingCache<String, GermanWord> KNOWN =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(GermanWord::cut);

    static GermanWord of(String word) {
        return KNOWN.get(word);
    }

    private static GermanWord cut(String word) {
        List<String> parts = Compounds.parts(word);
        return new GermanWord(
                Words.german(word),
                parts.stream().flatMap(part -> Words.german(part).stream()).collect(Collectors.toUnmodifiableSet()));
    }
}

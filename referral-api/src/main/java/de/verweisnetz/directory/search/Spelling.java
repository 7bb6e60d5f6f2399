package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferHits.Correction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Corrects a text word by word; only words that nobody knows are looked into. */
@ApplicationScoped
class Spelling {
    private final Vocabulary vocabulary;

    @Inject
    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    protected Spelling() {
        this(new Vocabulary());
    }

    /** A text with what was changed in it. */
    record Corrected(String text, List<Correction> corrections) {}

    Corrected correct(String text) {
        var words = TextQuery.words(text);
        var known = vocabulary.known(words);
        var corrections = new ArrayList<Correction>();
        var corrected = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var last = i == words.size() - 1;
            var right = known.contains(word) || isUnderstood(word, last)
                    ? word
                    : vocabulary.nearest(word).orElse(word);
            if (!right.equals(word)) {
                corrections.add(new Correction(word, Meanings.load().written(right)));
            }
            corrected.add(right);
        }
        return new Corrected(corrected.stream().collect(Collectors.joining(" ")), corrections);
    }

    private boolean isUnderstood(String word, boolean last) {
        return Words.ofQuery(word).stream().anyMatch(Meanings.load()::isKnown)
                || !Compounds.parts(word).isEmpty()
                || last && vocabulary.hasBeginning(word);
    }
}

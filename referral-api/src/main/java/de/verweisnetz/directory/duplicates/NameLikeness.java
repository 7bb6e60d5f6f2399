package de.verweisnetz.directory.duplicates;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** How alike two names are, by their words: rare ones count more, and misspelt or joined ones count in part. */
final class NameLikeness {
    private static final double ALIKE = 0.6;
    private static final int GRAM = 3;

    private final double likeness;
    private final double weight;

    private NameLikeness(double likeness, double weight) {
        this.likeness = likeness;
        this.weight = weight;
    }

    static NameLikeness of(Set<String> first, Set<String> second, Rarity rarity) {
        var shared = new TreeSet<>(first);
        shared.retainAll(second);
        double common = weight(shared, rarity);
        var restOfFirst = without(first, shared);
        var restOfSecond = without(second, shared);
        double rest = weight(restOfFirst, rarity) + weight(restOfSecond, rarity);
        double alike = grams(restOfFirst, restOfSecond);
        double joint = alike < ALIKE ? 0 : alike * rest;
        double all = 2 * common + rest;
        return new NameLikeness(all == 0 ? 0 : (2 * common + joint) / all, common + joint / 2);
    }

    /** 0 to 1. */
    double likeness() {
        return likeness;
    }

    /** How much the words say that both have. */
    double weight() {
        return weight;
    }

    private static double weight(Collection<String> words, Rarity rarity) {
        return words.stream().mapToDouble(rarity::ofWord).sum();
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        var rest = new TreeSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    /** The share of letter groups that both have, whichever words they stand in. */
    private static double grams(Set<String> first, Set<String> second) {
        var one = grams(first);
        var two = grams(second);
        double all = one.size() + two.size();
        one.retainAll(two);
        return all == 0 ? 0 : 2 * one.size() / all;
    }

    private static Set<String> grams(Set<String> words) {
        var grams = new HashSet<String>();
        for (var word : words) {
            for (int i = 0; i + GRAM <= word.length(); i++) {
                grams.add(word.substring(i, i + GRAM));
            }
        }
        return grams;
    }
}

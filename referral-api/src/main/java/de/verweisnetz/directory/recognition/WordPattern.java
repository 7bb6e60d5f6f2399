package de.verweisnetz.directory.recognition;

import de.verweisnetz.directory.search.PlacedWord;
import java.util.Set;

/** One word of a phrase of the lexicon, as it is looked for in a text. */
interface WordPattern {
    boolean matches(PlacedWord other);

    /** With what a word begins that may match; empty where it may begin with anything. */
    Set<Character> firstLetters();
}

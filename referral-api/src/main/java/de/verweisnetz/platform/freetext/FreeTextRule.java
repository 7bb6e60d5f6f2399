package de.verweisnetz.platform.freetext;

import de.verweisnetz.platform.problem.FieldError;
import java.util.List;

/** Turns what was found in a free text into field errors that say what and where, and repeat nothing of it. */
public final class FreeTextRule {
    /** The most characters of a free text, unless it says otherwise. */
    public static final int LONGEST = 500;

    private FreeTextRule() {}

    /**
     * What is wrong with a text; empty when nothing is.
     *
     * @param pointer JSON pointer to the text in the request
     */
    public static List<FieldError> broken(String pointer, String text) {
        return broken(pointer, text, LONGEST);
    }

    /** The same of a text that may be longer or must be shorter than others. */
    public static List<FieldError> broken(String pointer, String text, int longest) {
        if (text.length() > longest) {
            return List.of(FieldError.at(pointer, "size", longest));
        }
        return FreeTextScanner.scan(text).stream()
                .map(trace -> error(pointer, text, trace))
                .toList();
    }

    /** People count from one, and an emoji once. */
    private static FieldError error(String pointer, String text, Trace trace) {
        int before = text.codePointCount(0, trace.start());
        int within = text.codePointCount(trace.start(), trace.end());
        return FieldError.at(pointer, trace.kind().code(), List.of(before + 1, before + within));
    }
}

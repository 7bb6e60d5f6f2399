package de.verweisnetz.platform.freetext;

import java.util.List;
import java.util.regex.Pattern;

/** Mail addresses as they are written to get past filters, or in haste. */
final class EmailFinder implements TraceFinder {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS;

    private static final String NAME = "[\\p{L}\\p{N}._%+-]{2,64}";
    private static final String AT =
            "(?: at | ät | arroba | chiocciola | małpa | malpa | kukac | arobase | arond[aă]? | παπάκι | кльомба | @ )";
    private static final String DOT =
            "(?: dot | punkt | punto | kropka | point | pont | punct | točka | τελεία | точка )";

    private static final List<Pattern> SPELLINGS = List.of(
            // muster (at) example
            Pattern.compile(NAME + "\\ ?[\\[({<]\\ ?" + AT + "\\ ?[\\])}>]\\ ?[\\p{L}\\p{N}.-]{2,}", FLAGS),
            // muster at example dot org
            Pattern.compile(
                    NAME + "\\ " + AT + "\\ [\\p{L}\\p{N}-]{2,}\\ ?[\\[({]?\\ ?" + DOT + "\\ ?[\\])}]?\\ ?\\p{L}{2,}",
                    FLAGS),
            // muster@gmail; one or two letters are an ending: tod@s
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]{3,}", FLAGS));

    @Override
    public List<Trace> find(String text) {
        return Matches.of(text, SPELLINGS, TraceKind.EMAIL);
    }
}

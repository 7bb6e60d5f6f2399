package de.verweisnetz.directory.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes lexemes the way PostgreSQL reads them. */
public final class TextQuery {
    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_BEGINNING = 3;

    private TextQuery() {}

    /** A {@code tsquery} that asks for every word of the text; the last one may be the beginning of a word. */
    public static String all(String text) {
        var words = Words.ofQuery(text);
        var asked = words.subList(0, Math.min(words.size(), MOST_WORDS));
        var query = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            query.append(i == 0 ? "" : " & ").append(any(asked.get(i), i == asked.size() - 1));
        }
        return query.toString();
    }

    /** Null for a text without a single word. */
    static @Nullable TextSearch read(String text) {
        var all = all(text);
        return all.isEmpty() ? null : new TextSearch(all, all, null, Words.plain(text), List.of());
    }

    static String quote(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String any(Set<String> lexemes, boolean beginning) {
        var word = lexemes.iterator().next();
        return lexemes.stream()
                .map(lexeme -> quote(lexeme) + (beginning && lexeme.equals(word) && isLong(word) ? ":*" : ""))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static boolean isLong(String word) {
        return word.length() >= SHORTEST_BEGINNING;
    }
}

package de.verweisnetz.directory.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The words of the directory: which there are, and which a misspelt one may have meant. */
@ApplicationScoped
class Vocabulary {
    private static final String KNOWN = "SELECT word, 0 FROM directory.word WHERE word = ANY (?::text[])";
    private static final String BEGINS = "SELECT word, offers FROM directory.word WHERE word LIKE ? LIMIT 1";
    // Trigrams of short words share too little once a letter is wrong; words of one initial are few.
    private static final String SHORT =
            """
            SELECT word, offers FROM directory.word
             WHERE word LIKE ? AND length(word) BETWEEN ? AND ? ORDER BY offers DESC, word LIMIT 2000""";
    private static final String LIKE =
            """
            SELECT word, offers FROM directory.word
             WHERE word % ? ORDER BY similarity(word, ?) DESC, offers DESC, word LIMIT 50""";
    private static final int LONGEST_SHORT = 5;
    private static final int SHORTEST_CORRECTED = 4;
    private static final int SHORTEST_WITH_TWO_ERRORS = 7;

    @Resource(lookup = "java:app/jdbc/search")
    private DataSource dataSource;

    protected Vocabulary() {}

    Vocabulary(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Entry(String word, long offers) {}

    /** Those of the words that there are. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Set<String> known(Collection<String> words) {
        var known = new TreeSet<String>();
        ask(KNOWN, array(words)).forEach(entry -> known.add(entry.word));
        return known;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    boolean hasBeginning(String beginning) {
        return !ask(BEGINS, beginning + "%").isEmpty();
    }

    /** The word that was most likely meant: with the fewest wrong letters, of those the most frequent. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<String> nearest(String word) {
        if (word.length() < SHORTEST_CORRECTED || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int errors = word.length() < SHORTEST_WITH_TWO_ERRORS ? 1 : 2;
        var candidates = word.length() <= LONGEST_SHORT
                ? ask(SHORT, word.charAt(0) + "%", word.length() - 1, word.length() + 1)
                : ask(LIKE, word, word);
        return candidates.stream()
                .filter(entry -> TypingErrors.between(word, entry.word) <= errors)
                .min(Comparator.<Entry>comparingInt(entry -> TypingErrors.between(word, entry.word))
                        .thenComparing(entry -> entry.word.charAt(0) != word.charAt(0))
                        .thenComparing(Comparator.comparingLong(Entry::offers).reversed())
                        .thenComparing(Entry::word))
                .map(Entry::word);
    }

    private List<Entry> ask(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return entries(rows);
            }
        } catch (SQLException e) {
            // The driver's message may quote what was searched.
            throw new IllegalStateException("Vocabulary failed with SQL state " + e.getSQLState());
        }
    }

    private static List<Entry> entries(ResultSet rows) throws SQLException {
        var entries = new ArrayList<Entry>();
        while (rows.next()) {
            entries.add(new Entry(rows.getString(1), rows.getLong(2)));
        }
        return entries;
    }

    /** Words hold no quotes and no backslashes: they would have been cut there. */
    static String array(Collection<String> words) {
        return "{"
                + String.join(
                        ",", words.stream().map(word -> "\"" + word + "\"").toList()) + "}";
    }
}

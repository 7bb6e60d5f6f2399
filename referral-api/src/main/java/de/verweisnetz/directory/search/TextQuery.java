package de.verweisnetz.directory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a text into what PostgreSQL searches. */
public final class TextQuery {
    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_BEGINNING = 3;
    // Heads of compounds that nearly every offer could have in its name; they tell nothing.
    private static final Set<String> HEADS = Set.of(
            "beratung",
            "stelle",
            "hilfe",
            "dienst",
            "zentrum",
            "angebot",
            "frage",
            "fragen",
            "problem",
            "probleme",
            "projekt",
            "büro",
            "buro");

    private final List<Set<String>> words;

    private TextQuery(List<Set<String>> words) {
        this.words = words;
    }

    /** A {@code tsquery} that asks for every word of the text; the last one may be the beginning of a word. */
    public static String all(String text) {
        var query = new TextQuery(cut(text));
        return query.words.isEmpty() ? "" : TextSearch.all(query.all().broad());
    }

    /** Null for a text without a single word. */
    static @Nullable TextSearch read(String text) {
        var query = new TextQuery(cut(text));
        return query.words.isEmpty() ? null : query.all();
    }

    /** All but one of the words, whichever; or any of them where they are only two. */
    static @Nullable TextSearch allButOne(String text) {
        var query = new TextQuery(cut(text));
        return query.words.size() < 2 ? null : query.most(query.words.size() - 1);
    }

    /** Any one of the words. */
    static @Nullable TextSearch any(String text) {
        var query = new TextQuery(cut(text));
        return query.words.size() < 3 ? null : query.most(1);
    }

    /** The words of a text that tell something, folded. */
    static List<String> words(String text) {
        return new TextQuery(cut(text)).typed();
    }

    static String quote(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static List<Set<String>> cut(String text) {
        var words = Words.ofQuery(text);
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }

    private TextSearch all() {
        return search(each(this::broad), each(this::exact), each(this::named));
    }

    private List<String> each(IntFunction<String> query) {
        return IntStream.range(0, words.size()).mapToObj(query).toList();
    }

    private TextSearch most(int count) {
        var each = IntStream.range(0, words.size()).boxed().toList();
        var broad = count == 1
                ? each.stream().map(this::broad).collect(Collectors.joining(" | "))
                : each.stream()
                        .map(left -> each.stream()
                                .filter(index -> !index.equals(left))
                                .map(this::broad)
                                .collect(Collectors.joining(" & ", "(", ")")))
                        .collect(Collectors.joining(" | "));
        return search(List.of(broad), List.of(), List.of());
    }

    // A sum over the words: who has more of them stands higher, whether all are asked for or not.
    private TextSearch search(List<String> broad, List<String> sure, List<String> named) {
        var exact = String.join(" | ", each(this::exact));
        var topics = IntStream.range(0, words.size())
                .boxed()
                .flatMap(index -> sure(index).stream())
                .filter(code -> !code.contains(":"))
                .map(code -> code.substring(1))
                .distinct()
                .toList();
        return new TextSearch(broad, sure, exact, named, typed(), topics);
    }

    private List<String> typed() {
        return words.stream().map(TextQuery::first).toList();
    }

    private String exact(int index) {
        var meant = sure(index);
        var surely = meant.isEmpty() ? ofParts(index) : meant;
        return group(Stream.concat(itself(index, ""), surely.stream().map(TextQuery::quote)));
    }

    /** The word, its stem, what it means and may mean, and of a compound its parts. */
    private String broad(int index) {
        var parts = parts(first(words.get(index)));
        var meant = new LinkedHashSet<>(sure(index));
        meant.addAll(Meanings.load().possible(words.get(index)));
        if (isLast(index)) {
            meant.addAll(Meanings.load().beginning(first(words.get(index))));
        }
        meant.addAll(ofParts(index));
        var all = Stream.of(
                        itself(index, ""),
                        meant.stream().map(TextQuery::quote),
                        parts.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(parts.stream()
                                        .map(part -> group(german(part).map(TextQuery::quote)))
                                        .collect(Collectors.joining(" & ", "(", ")"))))
                .flatMap(each -> each);
        return group(all);
    }

    private String named(int index) {
        return group(itself(index, OfferWords.NAMED));
    }

    private Stream<String> itself(int index, String mark) {
        var word = words.get(index);
        var beginning = isLast(index) && first(word).length() >= SHORTEST_BEGINNING ? ":*" : "";
        return german(word).map(lexeme -> quote(mark + lexeme) + (lexeme.equals(first(word)) ? beginning : ""));
    }

    private Set<String> sure(int index) {
        return Meanings.load().sure(words.get(index), words);
    }

    /** What the parts of a compound mean: those that it begins with, the longest first, else each. */
    private Set<String> ofParts(int index) {
        var word = first(words.get(index));
        var parts = Stream.concat(Compounds.beginnings(word).stream(), Compounds.parts(word).stream())
                .filter(part -> !HEADS.contains(part))
                .flatMap(part -> Words.ofQuery(part).stream())
                .map(part -> Meanings.load().sure(part, List.of(part)))
                .toList();
        return parts.stream().filter(codes -> !codes.isEmpty()).findFirst().orElse(Set.of());
    }

    private boolean isLast(int index) {
        return index == words.size() - 1;
    }

    /** Of a compound the parts that tell something, as words of a query; all of them if none does. */
    private static List<Set<String>> parts(String word) {
        var parts = Compounds.parts(word);
        var telling = parts.stream().filter(part -> !HEADS.contains(part)).toList();
        return (telling.isEmpty() ? parts : telling)
                .stream().flatMap(part -> Words.ofQuery(part).stream()).toList();
    }

    /** Documents are cut as German: stems of other languages only tell meanings. */
    private static Stream<String> german(Set<String> word) {
        return word.stream().filter(lexeme -> lexeme.indexOf('@') < 0 || lexeme.endsWith("@de"));
    }

    private static String first(Set<String> word) {
        return word.iterator().next();
    }

    private static String group(Stream<String> alternatives) {
        return new ArrayList<>(new LinkedHashSet<>(alternatives.toList()))
                .stream().collect(Collectors.joining(" | ", "(", ")"));
    }
}

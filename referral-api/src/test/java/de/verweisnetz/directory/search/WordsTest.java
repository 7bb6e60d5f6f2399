package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "de, Löhne, Lohn",
        "de, Köln, KOELN",
        "de, Köln, koln",
        "de, Straße, Strasse",
        "de, Kündigungen, kuendigung",
        "en, wages, wage",
        "ro, salariul, salariu",
        "ro, muncă, munca",
        "pl, wynagrodzenie, wynagrodzenia",
        "pl, płaca, placa",
        "bg, заплати, заплата",
        "it, stipendio, stipendi",
        "es, salario, salarios",
        "hu, fizetés, fizetes",
        "hr, plaća, placu",
        "el, μισθός, μισθος",
        "fr, salaire, salaires"
    })
    void a_word_is_found_in_another_form_of_it(String language, String written, String searched) {
        assertThat(matches(Words.ofDocument(written, language), Words.ofQuery(searched)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"de, Lohn, Wohnen", "de, Miete, Mutter", "pl, praca, prawo"})
    void another_word_is_not_found(String language, String written, String searched) {
        assertThat(matches(Words.ofDocument(written, language), Words.ofQuery(searched)))
                .isFalse();
    }

    @Test
    void stems_of_two_languages_never_meet() {
        assertThat(Words.ofDocument("wages", "en")).containsExactly("wages", "wage@en");
        assertThat(Words.ofDocument("wages", "de")).contains("wages").doesNotContain("wage@en");
    }

    @Test
    void a_language_without_a_stemmer_keeps_its_words() {
        assertThat(Words.ofDocument("zaměstnavatel", "cs")).containsExactly("zamestnavatel");
    }

    @Test
    void function_words_are_not_asked_for() {
        assertThat(firsts("Hilfe mit dem Lohn")).containsExactly("hilfe", "lohn");
    }

    @Test
    void a_query_of_function_words_alone_asks_for_them() {
        assertThat(firsts("mit dem")).containsExactly("mit", "dem");
    }

    private static List<String> firsts(String query) {
        return Words.ofQuery(query).stream().map(word -> word.iterator().next()).toList();
    }

    private static boolean matches(Set<String> document, List<Set<String>> query) {
        return query.stream().noneMatch(word -> Collections.disjoint(word, document));
    }

    @Test
    void a_word_is_folded_once_in_documents_as_in_queries() {
        var folded = Words.plain("Kanaeebene").get(0);

        assertThat(GermanWord.of(folded).lexemes()).contains(folded);
        assertThat(Words.ofQuery("Kanaeebene").get(0))
                .containsAll(GermanWord.of(folded).lexemes());
    }
}

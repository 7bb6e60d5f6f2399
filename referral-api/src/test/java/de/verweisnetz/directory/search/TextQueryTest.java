package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextQueryTest {
    @Test
    void all_words_are_asked_and_the_last_may_be_a_beginning() {
        var query = TextQuery.all("Lohn Vertr");

        assertThat(query).startsWith("('lohn' | ").contains(") & ('vertr':* | ");
    }

    @Test
    void two_letters_are_no_beginning() {
        assertThat(TextQuery.all("kv")).startsWith("('kv' | ");
    }

    @Test
    void signs_that_mean_something_to_the_database_are_cut_away() {
        assertThat(TextQuery.all("a' & !b | (c)\\")).doesNotContain("!", "\\", "''");
        assertThat(TextQuery.all("&|!()'")).isEmpty();
    }

    @Test
    void a_lexeme_is_quoted() {
        assertThat(TextQuery.quote("d'accord\\")).isEqualTo("'d''accord\\\\'");
    }

    @Test
    void a_long_text_is_cut_off() {
        assertThat(TextQuery.all("wort ".repeat(40)).split(" & ")).hasSize(16);
    }
}

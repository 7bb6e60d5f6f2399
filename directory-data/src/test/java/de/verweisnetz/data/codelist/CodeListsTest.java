package de.verweisnetz.data.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {
    private static final List<String> LANGUAGES =
            List.of("de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr");

    private final CodeLists lists = CodeLists.load();
    private final CodeList topics = lists.topics();

    @ParameterizedTest
    @EnumSource
    void every_list_has_codes_and_a_title_and_is_found_by_its_key(CodeListName name) {
        CodeList list = lists.list(name);

        assertThat(list.codes()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(list.title(Locale.GERMAN)).isNotBlank();
        assertThat(list.title(Locale.ENGLISH)).isNotBlank();
        assertThat(lists.find(name.key())).containsSame(list);
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_a_german_and_an_english_label(CodeListName name) {
        assertThat(lists.list(name).codes()).allSatisfy(code -> {
            assertThat(code.label(Locale.GERMAN)).isNotBlank();
            assertThat(code.label(Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void a_language_without_labels_gets_the_german_one() {
        assertThat(lists.label(CodeListName.OUTCOME, "FORWARDED", Locale.ENGLISH))
                .isEqualTo("Forwarded to another centre");
        assertThat(lists.label(CodeListName.OUTCOME, "FORWARDED", Locale.forLanguageTag("bg")))
                .isEqualTo("Weiterverwiesen");
    }

    @Test
    void a_code_of_a_newer_node_is_its_own_label() {
        assertThat(lists.label(CodeListName.OUTCOME, "NEWER", Locale.GERMAN)).isEqualTo("NEWER");
    }

    @Test
    void an_unknown_list_is_not_found() {
        assertThat(lists.find("no-such-list")).isEmpty();
        assertThat(lists.find("TOPIC")).isEmpty();
    }

    @Test
    void there_are_twelve_topics_on_the_first_level_and_each_has_children() {
        assertThat(topics.roots())
                .extracting(Code::code)
                .containsExactly("ARB", "JOB", "ANE", "SOZ", "FAM", "GES", "WOH", "AUF", "DIS", "LIV", "FIN", "INT");
        assertThat(topics.roots())
                .allSatisfy(root -> assertThat(topics.children(root.code())).isNotEmpty());
    }

    @Test
    void a_topic_is_written_parent_dot_child() {
        assertThat(topics.codes())
                .filteredOn(code -> code.parent() != null)
                .hasSize(66)
                .allSatisfy(code -> assertThat(code.code()).startsWith(code.parent() + "."));
    }

    @Test
    void exactly_the_starred_topics_are_special_categories() {
        Set<String> expected = new HashSet<>(Set.of("ARB.AUSBEUT", "ARB.GEWERK", "FAM.SCHWANG"));
        expected.addAll(topics.withChildren("GES"));
        expected.addAll(topics.withChildren("DIS"));

        assertThat(topics.codes())
                .filteredOn(code -> code.has(Trait.SPECIAL_CATEGORY))
                .extracting(Code::code)
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSize(17);
    }

    @Test
    void authorities_are_signpost_only_and_nobody_else() {
        assertThat(lists.list(CodeListName.CENTRE_TYPE).codes())
                .filteredOn(code -> code.has(Trait.SIGNPOST_ONLY))
                .extracting(Code::code)
                .containsExactly("JOBCENTER", "AGENTUR", "AUTHORITY");
    }

    @Test
    void municipal_land_and_federal_carriers_are_public_bodies() {
        assertThat(lists.list(CodeListName.CARRIER).codes())
                .filteredOn(code -> code.has(Trait.PUBLIC_BODY))
                .extracting(Code::code)
                .containsExactly("MUNICIPAL", "LAND", "FEDERAL");
    }

    @Test
    void the_network_speaks_eleven_languages() {
        assertThat(lists.list(CodeListName.LANGUAGE).codes())
                .filteredOn(code -> code.has(Trait.CORE))
                .extracting(Code::code)
                .containsExactlyElementsOf(LANGUAGES);
    }

    @ParameterizedTest
    @CsvSource({
        "salariu, ARB.LOHN",
        "Lohn, ARB.LOHN",
        "wynagrodzenie, ARB.LOHN",
        "заплата, ARB.LOHN",
        "μισθός, ARB.LOHN",
        "bezdomny, WOH.VERLUST",
        "alocație, FAM.KG",
        "здравна осигуровка, GES.KV",
        "opiekunka, LIV"
    })
    void an_everyday_word_leads_to_its_topic(String word, String topic) {
        assertThat(topics.find(topic))
                .hasValueSatisfying(code -> assertThat(code.synonyms().values())
                        .anySatisfy(words -> assertThat(words).contains(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARB", "WOH", "GES", "SOZ", "LIV", "FAM"})
    void the_most_used_topics_have_search_words_in_all_eleven_languages(String root) {
        assertThat(topics.withChildren(root)).allSatisfy(code -> {
            Map<String, List<String>> synonyms = topics.find(code).orElseThrow().synonyms();
            assertThat(synonyms).containsOnlyKeys(LANGUAGES.toArray(String[]::new));
            assertThat(synonyms.values()).allSatisfy(words -> assertThat(words)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(word -> assertThat(word).isNotBlank().isEqualTo(word.strip())));
        });
    }

    @Test
    void bulgarian_and_greek_words_are_written_in_their_own_letters() {
        assertThat(topics.codes()).allSatisfy(code -> {
            String bulgarian = String.join(" ", code.synonyms().getOrDefault("bg", List.of("а")));
            String greek = String.join(" ", code.synonyms().getOrDefault("el", List.of("α")));
            assertThat(bulgarian).containsPattern("\\p{IsCyrillic}").doesNotContainPattern("\\p{IsGreek}");
            assertThat(greek).containsPattern("\\p{IsGreek}").doesNotContainPattern("\\p{IsCyrillic}");
        });
    }

    @Test
    void a_list_with_a_code_twice_or_with_an_unknown_parent_is_refused() {
        Map<String, String> labels = Map.of("de", "a", "en", "a");
        Code code = new Code("A", labels, null, Set.of(), Map.of());
        Code orphan = new Code("B.C", labels, "B", Set.of(), Map.of());

        assertThatThrownBy(() -> new CodeList(CodeListName.TOPIC, labels, List.of(code, code)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new CodeList(CodeListName.TOPIC, labels, List.of(code, orphan)))
                .hasMessageContaining("unknown parent");
        assertThatThrownBy(() -> new Code("A", Map.of("de", "a"), null, Set.of(), Map.of()))
                .hasMessageContaining("English label");
    }
}

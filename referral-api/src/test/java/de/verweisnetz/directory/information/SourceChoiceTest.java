package de.verweisnetz.directory.information;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.InformationCard;
import de.verweisnetz.directory.InformationSourceRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceChoiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void her_own_language_comes_first() {
        assertThat(chosen("ro", List.of("ARB.LOHN"), "ARB.LOHN de", "ARB.LOHN ro", "ARB ro"))
                .containsExactly("ARB.LOHN ro");
    }

    @Test
    void the_field_in_her_language_is_better_than_the_topic_in_german() {
        assertThat(chosen("ro", List.of("ARB.LOHN"), "ARB.LOHN de", "ARB ro")).containsExactly("ARB ro");
    }

    @Test
    void german_stands_in_and_then_english() {
        assertThat(chosen("hu", List.of("ARB.LOHN"), "ARB.LOHN en", "ARB.LOHN de", "ARB.LOHN fr"))
                .containsExactly("ARB.LOHN de");
        assertThat(chosen("hu", List.of("ARB.LOHN"), "ARB.LOHN en", "ARB.LOHN fr"))
                .containsExactly("ARB.LOHN en");
    }

    @Test
    void a_language_nobody_fell_back_to_is_not_offered() {
        assertThat(chosen("hu", List.of("ARB.LOHN"), "ARB.LOHN fr", "FAM.KG hu"))
                .isEmpty();
    }

    @Test
    void each_topic_climbs_its_own_ladder_and_an_address_is_named_once() {
        assertThat(chosen("pl", List.of("ARB.LOHN", "ARB.ZEIT", "FAM.KG"), "ARB pl", "FAM.KG de"))
                .containsExactly("ARB pl", "FAM.KG de");
    }

    /** Sources and what is chosen of them, each as its topic and language. */
    private static List<String> chosen(String language, List<String> topics, String... sources) {
        return new SourceChoice(topics, language)
                .from(List.of(sources).stream().map(SourceChoiceTest::source).toList()).stream()
                        .map(InformationCard::title)
                        .toList();
    }

    private static InformationSource source(String title) {
        var parts = title.split(" ");
        var url = "https://example.org/" + parts[0] + "/" + parts[1];
        return new InformationSource(
                UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                new InformationSourceRequest(
                        parts[0], parts[1], title, url, "Musternetz", null, DAY, DAY.plusYears(1)));
    }
}

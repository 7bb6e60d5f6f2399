package de.verweisnetz.referral.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FreeTextsTest {
    private final FreeTexts texts = new FreeTexts(List.of("question", " decline "));

    @Test
    void a_kind_that_is_on_lets_plain_words_pass() {
        assertThatNoException()
                .isThrownBy(
                        () -> texts.check(FreeTextKind.QUESTION, "/text", "Gibt es einen Bescheid vom 12.03.2026?"));
        assertThatNoException()
                .isThrownBy(() -> texts.check(FreeTextKind.DECLINE, "/text", "Wir beraten nur in Bremen."));
    }

    @Test
    void a_kind_that_is_off_takes_no_text_at_all() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> texts.check(FreeTextKind.NOTE, "/note", "Spricht auch Englisch"))
                .satisfies(refused -> {
                    assertThat(refused.type()).isEqualTo(FreeTextProblem.FREE_TEXT_OFF);
                    assertThat(refused.errors()).containsExactly(FieldError.at("/note", "free-text-off"));
                });
    }

    @Test
    void no_text_is_no_problem_even_where_none_is_allowed() {
        assertThatNoException().isThrownBy(() -> texts.check(FreeTextKind.NOTE, "/note", null));
        assertThatNoException().isThrownBy(() -> texts.check(FreeTextKind.NOTE, "/note", "  "));
    }

    @Test
    void what_leads_to_a_person_is_refused_with_its_place() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> texts.check(FreeTextKind.DECLINE, "/text", "Mail an muster@example.org"))
                .satisfies(refused -> {
                    assertThat(refused.type()).isEqualTo(FreeTextProblem.FREE_TEXT_REFUSED);
                    assertThat(refused.errors())
                            .containsExactly(FieldError.at("/text", "free-text-email", List.of(9, 26)));
                    assertThat(refused.getMessage()).doesNotContain("example");
                });
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_scanned_where_it_is_on_and_taken_nowhere_else(FreeTextKind kind) {
        var one = new FreeTexts(List.of(kind.label()));

        assertThatNoException().isThrownBy(() -> one.check(kind, "/text", "Zweiter Stock, Klingel links."));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> one.check(kind, "/text", "Fragen unter 030 23125067"))
                .satisfies(refused -> {
                    assertThat(refused.type()).isEqualTo(FreeTextProblem.FREE_TEXT_REFUSED);
                    assertThat(refused.errors())
                            .containsExactly(FieldError.at("/text", "free-text-phone", List.of(14, 25)));
                });
        assertThat(EnumSet.complementOf(EnumSet.of(kind))).noneMatch(one::allows);
    }

    @Test
    void a_node_can_do_without_free_texts() {
        var none = new FreeTexts(List.of("none"));
        assertThat(EnumSet.allOf(FreeTextKind.class)).noneMatch(none::allows);
    }

    @Test
    void what_it_offers_is_what_it_takes() {
        assertThat(texts.list()).isEqualTo(CodeListName.FREE_TEXT);
        assertThat(CodeLists.load().list(CodeListName.FREE_TEXT).codes())
                .extracting(Code::code)
                .containsExactly(
                        Stream.of(FreeTextKind.values()).map(Enum::name).toArray(String[]::new))
                .filteredOn(texts::offers)
                .containsExactly("QUESTION", "DECLINE");
    }

    @Test
    void a_misspelt_setting_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FreeTexts(List.of("questions")));
    }

    @Test
    void by_default_everything_is_on_but_the_note_of_the_sender() throws IOException {
        var defaults = new Properties();
        try (var in = FreeTexts.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }
        var built = new FreeTexts(
                List.of(defaults.getProperty("verweisnetz.referral.free-texts").split(",")));

        assertThat(Arrays.stream(FreeTextKind.values()).filter(built::allows).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(FreeTextKind.NOTE)));
    }
}

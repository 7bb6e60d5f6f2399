package de.verweisnetz.platform.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FreeTextRuleTest {

    @Test
    void an_error_says_what_and_where_and_repeats_nothing() {
        assertThat(FreeTextRule.broken("/text", "Bitte unter 030 23125 100 anrufen"))
                .containsExactly(new FieldError("/text", null, "free-text-phone", List.of(13, 25)));
    }

    @Test
    void places_are_counted_as_people_count_them() {
        assertThat(FreeTextRule.broken("/text", "😀😀 @muster"))
                .containsExactly(new FieldError("/text", null, "free-text-handle", List.of(4, 10)));
    }

    @Test
    void five_hundred_characters_are_enough() {
        assertThat(FreeTextRule.broken("/text", "a".repeat(500))).isEmpty();
        assertThat(FreeTextRule.broken("/text", "a".repeat(501)))
                .containsExactly(new FieldError("/text", null, "size", 500));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_words_with_both_places(TraceKind kind) {
        var german = CommonProblem.VALIDATION.words(Locale.GERMAN).getString("error." + kind.code());
        var english = CommonProblem.VALIDATION.words(Locale.ENGLISH).getString("error." + kind.code());

        assertThat(MessageFormat.format(german, 12, 24)).startsWith("Zeichen 12 bis 24: ");
        assertThat(MessageFormat.format(english, 12, 24)).startsWith("Characters 12 to 24: ");
    }
}

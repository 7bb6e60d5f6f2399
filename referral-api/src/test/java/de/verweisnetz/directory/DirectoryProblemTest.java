package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.Severity;
import de.verweisnetz.platform.problem.CommonProblem;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryProblemTest {
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void every_error_of_a_check_has_words_in_both_languages(FindingCode code) {
        // What is wrong with the file itself is a problem of its own.
        if (code.severity() == Severity.ERROR && !code.concernsFile()) {
            for (var locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
                var key = "error." + code.key();
                assertThat(DirectoryProblem.IMPORT_STATE.words(locale).containsKey(key)
                                || CommonProblem.VALIDATION.words(locale).containsKey(key))
                        .as(key + " " + locale)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_problem_has_a_title_and_says_what_to_do(String language) {
        for (var problem : DirectoryProblem.values()) {
            var words = problem.words(Locale.forLanguageTag(language));
            assertThat(words.getString(problem.code() + ".title")).isNotBlank();
            assertThat(words.getString(problem.code() + ".detail")).isNotBlank();
        }
    }
}

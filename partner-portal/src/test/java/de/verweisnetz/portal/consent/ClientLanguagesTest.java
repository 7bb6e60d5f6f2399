package de.verweisnetz.portal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientLanguagesTest {
    private static final Texts GERMAN = Texts.staff("de");

    @Test
    void whose_texts_no_native_speaker_has_read_says_so_to_those_who_choose() {
        assertThat(ClientLanguages.withTexts(new Labels(Map.of(), "de"), GERMAN))
                .hasSameSizeAs(CardTexts.LANGUAGES)
                .allSatisfy(option -> assertThat(option.label().contains("noch nicht gegengelesen"))
                        .as(option.code())
                        .isEqualTo(!CardTexts.areReviewed(option.code())));
    }

    @Test
    void german_and_english_have_been_read() {
        assertThat(CardTexts.areReviewed("de")).isTrue();
        assertThat(CardTexts.areReviewed("en")).isTrue();
    }
}

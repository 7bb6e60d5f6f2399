package de.verweisnetz.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTextsTest {
    private final ConsentTexts texts = new ConsentTexts();

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ro", "pl"})
    void every_language_has_the_notice_and_all_consents(String language) {
        assertThat(texts.newest(language, null))
                .extracting(ConsentText::purpose)
                .containsExactly("NOTICE", "FORWARD", "FEEDBACK", "SPECIAL_CATEGORY", "SECRECY_RELEASE");
        assertThat(texts.newest(language, null)).allSatisfy(text -> {
            assertThat(text.language()).isEqualTo(language);
            assertThat(text.version()).isEqualTo("2026-1");
            assertThat(text.text()).hasSizeGreaterThan(200).doesNotContain("  ").doesNotContain("{");
        });
    }

    @Test
    void texts_that_no_native_speaker_has_read_say_so() {
        assertThat(texts.newest("de", "NOTICE")).allMatch(ConsentText::reviewed);
        assertThat(texts.newest("ro", null)).noneMatch(ConsentText::reviewed);
        assertThat(texts.newest("pl", null)).noneMatch(ConsentText::reviewed);
    }

    @Test
    void a_language_that_is_not_there_gets_english_and_is_told_so() {
        assertThat(texts.newest("bg", "FEEDBACK")).singleElement().satisfies(text -> {
            assertThat(text.language()).isEqualTo("en");
            assertThat(text.purpose()).isEqualTo("FEEDBACK");
        });
        assertThat(texts.hasNotice("2026-1", "bg")).isTrue();
    }

    @Test
    void a_version_or_language_that_was_never_shown_is_known_as_such() {
        assertThat(texts.hasNotice("2025-9", "de")).isFalse();
        assertThat(texts.has(given("2026-1", "pl"))).isTrue();
        assertThat(texts.has(given("2026-1", "bg"))).isFalse();
        assertThat(texts.has(given("2027-1", "pl"))).isFalse();
    }

    private static GivenConsent given(String version, String language) {
        return new GivenConsent(ConsentPurpose.FEEDBACK, version, language, ConsentChannel.CHAT);
    }
}

package de.verweisnetz.portal.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentFormTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Texts t = Texts.staff("de");

    @Test
    void she_is_asked_for_what_she_has_not_agreed_to_or_has_taken_back() {
        assertThat(ConsentForm.open(List.of())).isEqualTo(ConsentForm.PURPOSES);
        assertThat(ConsentForm.open(List.of(given("FEEDBACK", null), given("FORWARD", NOW))))
                .containsExactly("FORWARD", "SPECIAL_CATEGORY", "SECRECY_RELEASE");
    }

    @Test
    void each_purpose_is_a_consent_of_its_own() {
        Form form = new Form(Map.of(
                "purpose", List.of("FEEDBACK", "SECRECY_RELEASE", "EVERYTHING"),
                "text_version", List.of("2026-2"),
                "text_language", List.of("ro")));
        assertThat(ConsentForm.consents(form))
                .containsExactly(
                        new Consent("FEEDBACK", "2026-2", "ro", "ON_SITE", null, null),
                        new Consent("SECRECY_RELEASE", "2026-2", "ro", "ON_SITE", null, null));
    }

    @Test
    void silence_is_no_consent_and_under_16_a_counsellor_confirms() {
        Form silent = new Form(Map.of("under_16", List.of("yes")));
        ConsentForm.check(silent, t);
        assertThat(silent.mistake("purpose")).isNotNull();
        assertThat(silent.mistake("confirmed")).isNotNull();
    }

    private static ConsentRecord given(String purpose, @Nullable Instant withdrawn) {
        return new ConsentRecord(
                "1", purpose, "FORWARD", "2026-2", "ro", "CHAT", NOW, "SENDER", false, withdrawn, null);
    }
}

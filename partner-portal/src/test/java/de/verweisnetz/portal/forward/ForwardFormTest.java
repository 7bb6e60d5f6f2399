package de.verweisnetz.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.Forwarding;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardFormTest {
    private static final Need NEED = Need.elsewhere(false);

    private final Texts t = Texts.staff("de");

    @Test
    void without_her_consent_and_how_she_was_asked_nobody_is_passed_on() {
        Form silent = checked(Map.of("agreed", List.of("FEEDBACK"), "channel", List.of("")));
        assertThat(silent.mistake("agreed")).isEqualTo(t.get("forward.consent.wrong"));
        assertThat(silent.mistake("channel")).isNotNull();
        assertThat(checked(Map.of("channel", List.of("PIGEON"))).mistake("channel"))
                .isNotNull();
        assertThat(checked(Map.of("given", List.of(""))).mistake("language")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_SITE", "CHAT", "CLIENT_PAGE"})
    void what_she_agreed_to_goes_along_with_how_and_in_which_language_she_was_asked(String channel) {
        Form form = checked(Map.of("channel", List.of(channel), "agreed", List.of("FORWARD", "FEEDBACK")));
        assertThat(form.isRejected()).isFalse();
        assertThat(ForwardForm.request(form, NEED))
                .isEqualTo(new Forwarding(
                        "5a",
                        true,
                        "2026-2",
                        List.of(
                                new Consent("FORWARD", "2026-2", "ro", channel, null, null),
                                new Consent("FEEDBACK", "2026-2", "ro", channel, null, null))));
    }

    @Test
    void under_16_somebody_has_talked_it_through_with_her() {
        assertThat(checked(Map.of("minor", List.of("yes"))).mistake("minor")).isNotNull();
        Form confirmed = checked(Map.of("minor", List.of("yes"), "minor_confirmed", List.of("yes")));
        assertThat(confirmed.isRejected()).isFalse();
        assertThat(ForwardForm.request(confirmed, NEED).consents())
                .containsExactly(new Consent("FORWARD", "2026-2", "ro", "ON_SITE", true, true));
    }

    private Form checked(Map<String, List<String>> more) {
        Map<String, List<String>> values = new HashMap<>(Map.of(
                "offer", List.of("5a"),
                "announced", List.of("true"),
                "given", List.of("ro 5a CODE FORWARD FEEDBACK"),
                "text_NOTICE", List.of("2026-2 ro"),
                "text_FORWARD", List.of("2026-2 ro"),
                "text_FEEDBACK", List.of("2026-2 ro"),
                "agreed", List.of("FORWARD"),
                "channel", List.of("ON_SITE")));
        values.putAll(more);
        Form form = new Form(values);
        ForwardForm.check(Samples.received("\"postcode\":\"10115\""), form, NEED, t);
        return form;
    }
}

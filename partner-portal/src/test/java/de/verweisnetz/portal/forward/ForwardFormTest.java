package de.verweisnetz.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.api.Forwarding;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForwardFormTest {
    private final Texts t = Texts.staff("de");

    @Test
    void without_her_consent_and_how_she_was_asked_nobody_is_passed_on() {
        Form form = Form.empty();
        ForwardForm.check(form, t);
        assertThat(form.mistake("forward")).isNotNull();
        assertThat(form.mistake("channel")).isNotNull();
        Form invented = filled(Map.of("channel", "CLIENT_PAGE"));
        ForwardForm.check(invented, t);
        assertThat(invented.mistake("channel")).isNotNull();
    }

    @Test
    void what_she_agreed_to_goes_along_in_the_language_she_was_asked_in() {
        Form form = filled(Map.of("feedback", "yes"));
        ForwardForm.check(form, t);
        assertThat(form.isRejected()).isFalse();
        assertThat(ForwardForm.request(form))
                .isEqualTo(new Forwarding(
                        "5a",
                        true,
                        "2026-2",
                        List.of(
                                new Consent("FORWARD", "2026-2", "ro", "ON_SITE", null, null),
                                new Consent("FEEDBACK", "2026-2", "ro", "ON_SITE", null, null))));
    }

    @Test
    void under_16_somebody_has_talked_it_through_with_her() {
        Form alone = filled(Map.of("under_16", "yes"));
        ForwardForm.check(alone, t);
        assertThat(alone.mistake("confirmed")).isNotNull();
        Form confirmed = filled(Map.of("under_16", "yes", "confirmed", "yes"));
        ForwardForm.check(confirmed, t);
        assertThat(confirmed.isRejected()).isFalse();
        assertThat(ForwardForm.request(confirmed).consents())
                .containsExactly(new Consent("FORWARD", "2026-2", "ro", "ON_SITE", true, true));
    }

    private static Form filled(Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                "offer", "5a",
                "announced", "true",
                "notice_version", "2026-2",
                "text_language", "ro",
                "forward", "yes",
                "forward_version", "2026-2",
                "feedback_version", "2026-2",
                "channel", "ON_SITE"));
        values.putAll(more);
        var form = new HashMap<String, List<String>>();
        values.forEach((name, value) -> form.put(name, List.of(value)));
        return new Form(form);
    }
}

package de.verweisnetz.portal.code;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Consent;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElsewhereFormTest {
    private static final String OFFER = "6a000000-0000-4000-8000-000000000004";

    private final Map<String, List<String>> values = new HashMap<>(Map.of(
            "code", List.of("VN-7K2M4Q-3F8T2W9A-5C"),
            "offer", List.of(OFFER),
            "language", List.of("ro"),
            "given", List.of("ro " + OFFER + " CODE FORWARD FEEDBACK SPECIAL_CATEGORY"),
            "text_NOTICE", List.of("2026-2 ro"),
            "text_FORWARD", List.of("2026-2 ro"),
            "text_FEEDBACK", List.of("2026-2 ro"),
            "agreed", List.of("FORWARD", "FEEDBACK", "EVERYTHING")));

    @Test
    void what_she_agreed_to_goes_to_the_api_and_nothing_else() {
        var request = ElsewhereController.request(checked());
        assertThat(request.offerId()).isEqualTo(OFFER);
        assertThat(request.consents())
                .containsExactly(
                        new Consent("FORWARD", "2026-2", "ro", "ON_SITE", null, null),
                        new Consent("FEEDBACK", "2026-2", "ro", "ON_SITE", null, null));
        assertThat(request.toString()).as("no code in logs").doesNotContain("7K2M4Q");
    }

    @Test
    void a_text_of_another_offer_or_language_is_no_consent_to_this_one() {
        values.put("offer", List.of("6a000000-0000-4000-8000-000000000005"));
        assertThat(checked().mistake("language")).isNotNull();
        values.put("offer", List.of(OFFER));
        values.put("language", List.of("pl"));
        assertThat(checked().mistake("language")).isNotNull();
    }

    @Test
    void without_her_consent_to_be_known_here_she_cannot_go_on() {
        values.put("agreed", List.of("FEEDBACK"));
        assertThat(checked().mistake("agreed")).isNotNull();
    }

    @Test
    void under_sixteen_a_counsellor_confirms_and_her_age_is_not_asked() {
        values.put("minor", List.of("yes"));
        assertThat(checked().mistake("minor")).isNotNull();
        values.put("minor_confirmed", List.of("yes"));
        var form = checked();
        assertThat(form.isRejected()).isFalse();
        assertThat(ElsewhereController.request(form).consents())
                .allSatisfy(consent -> assertThat(consent.counsellorConfirmed()).isTrue());
    }

    private Form checked() {
        var form = new Form(values);
        ElsewhereController.check(form, Texts.staff("de"));
        return form;
    }
}

package de.verweisnetz.portal.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentPagesTest {
    @Test
    void what_holds_can_be_taken_back_and_what_does_not_can_be_asked() {
        String page = page(List.of(given("FEEDBACK")));
        assertThat(page)
                .contains("id=\"withdraw-FEEDBACK\"")
                .contains("Der Absender erfährt von jetzt an nichts mehr")
                .doesNotContain("id=\"withdraw-FORWARD\"")
                .doesNotContain("id=\"agreed-FEEDBACK\"")
                .contains("id=\"agreed-FORWARD\"")
                .contains("<blockquote class=\"quote\" lang=\"ro\">Întrebare despre SECRECY_RELEASE");
    }

    @Test
    void where_everything_holds_nothing_is_asked() {
        assertThat(page(Need.PURPOSES.stream().map(ConsentPagesTest::given).toList()))
                .doesNotContain("id=\"consents-form\"")
                .contains("id=\"withdraw-SECRECY_RELEASE\"");
    }

    private static ConsentRecord given(String purpose) {
        return new ConsentRecord(
                "1", purpose, "FORWARD", "2026-2", "ro", "CHAT", Instant.EPOCH, "SENDER", true, null, null);
    }

    private static Questions questions(List<ConsentRecord> given) {
        Need open = Need.stillOpen("CODE", Need.PURPOSES, given);
        return new Questions(
                "ro",
                "5a",
                open,
                List.of(),
                open.purposes().stream()
                        .map(purpose -> new ConsentText(purpose, "2026-2", "ro", "Întrebare despre " + purpose, true))
                        .toList());
    }

    private static String page(List<ConsentRecord> given) {
        return Samples.render(
                "inbox/consents.jte",
                Map.of(
                        "referral",
                        Samples.received("\"unknown\":true"),
                        "given",
                        given,
                        "questions",
                        questions(given),
                        "form",
                        Form.empty()),
                "partner");
    }
}

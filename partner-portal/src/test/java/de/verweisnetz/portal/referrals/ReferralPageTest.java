package de.verweisnetz.portal.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.api.ContactDataState;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Filled;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.layout.Visit;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralPageTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private static Referral referral(String... changes) {
        try {
            String json = Json.MAPPER.writeValueAsString(Samples.referral("ro"));
            for (int i = 0; i < changes.length; i += 2) {
                json = json.replace(changes[i], changes[i + 1]);
            }
            return Json.MAPPER.readValue(json, Referral.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ConsentRecord consent(String purpose, @Nullable Instant withdrawn) {
        return new ConsentRecord(
                "9a",
                purpose,
                "FORWARD",
                "2026-2",
                "ro",
                "CHAT",
                AT,
                "SENDER",
                false,
                withdrawn,
                withdrawn == null ? null : "CLIENT_PAGE");
    }

    @Test
    void a_question_that_waits_is_the_first_thing_on_the_page() {
        String page = page(
                referral("\"actions\":[]", "\"exchange\":{\"question\":\"Seit wann?\"},\"actions\":[\"answer\"]"),
                List.of(),
                null);
        assertThat(page).contains("id=\"answer-form\"", "Seit wann?");
        assertThat(page.indexOf("answer-form")).isLessThan(page.indexOf("id=\"facts\""));
    }

    @Test
    void a_sender_writes_only_where_the_node_takes_text() {
        Referral asked = referral("\"actions\":[]", "\"actions\":[\"answer\",\"void\"]");
        assertThat(page(asked, List.of(), null))
                .containsPattern("<textarea[^>]*name=\"answer\"[^>]*maxlength=\"500\"")
                .containsPattern("<textarea[^>]*name=\"reason\"[^>]*maxlength=\"500\"");
        assertThat(page(asked, List.of(), null, Filled.labels()))
                .contains("id=\"void-submit\"")
                .doesNotContain("answer-form", "<textarea");
    }

    @Test
    void what_the_client_agreed_to_stands_with_text_time_and_channel_and_can_be_taken_back_while_it_holds() {
        String page = page(referral(), List.of(consent("FORWARD", null), consent("FEEDBACK", AT)), null);
        assertThat(page)
                .contains("Weitergabe an die Stelle", "2026-2, Rumänisch", "im Chat")
                .contains("/consents/FORWARD/withdrawal")
                .contains("zurückgenommen am", "auf ihrer Seite")
                .doesNotContain("/consents/FEEDBACK/withdrawal")
                .contains("?agree#agree");
    }

    @Test
    void contact_data_that_nobody_can_open_are_sealed_anew_from_here() {
        Referral warm = referral("\"grade\":\"CODE\"", "\"grade\":\"WARM\"");
        String lost = page(warm, List.of(), new ContactDataState("UNDECRYPTABLE", "SENDER", AT, null, null, null));
        assertThat(lost).contains("id=\"own-copy-form\"", "id=\"contact-form\"", "Ihr Schlüssel ist verloren");
        String sealed = page(warm, List.of(), new ContactDataState("SEALED", "CLIENT", AT, AT, null, null));
        assertThat(sealed)
                .contains("Eingegeben von der Person selbst", "Geöffnet von Musterberatung Arbeit")
                .doesNotContain("own-copy-form");
        String gone = page(warm, List.of(), new ContactDataState("FORGOTTEN", "SENDER", AT, null, AT, "ENDED"));
        assertThat(gone).contains("Der Verweis ist zu Ende.").doesNotContain("contact-form");
    }

    @Test
    void what_continues_another_referral_leads_back_to_it() {
        assertThat(page(referral("\"actions\":[]", "\"forwarded_from\":\"8a000000\",\"actions\":[]"), List.of(), null))
                .contains("href=\"/app/inbox/8a000000\"");
        assertThat(page(referral("\"ISSUED\"", "\"FORWARDED\""), List.of(), null))
                .contains("id=\"forwarded\"");
    }

    @Test
    void only_what_is_still_missing_and_can_have_an_effect_is_asked_later() {
        Referral warm = referral("\"grade\":\"CODE\"", "\"grade\":\"WARM\"");
        assertThat(LaterConsents.need(warm, List.of(consent("FORWARD", null))).purposes())
                .containsExactly("FEEDBACK", "SECRECY_RELEASE");
        assertThat(LaterConsents.need(warm, List.of(consent("FORWARD", AT))).asks("FORWARD"))
                .isTrue();
        Referral closed = referral("\"ISSUED\"", "\"CLOSED\"");
        assertThat(LaterConsents.need(closed, List.of()).purposes()).containsExactly("FEEDBACK");
        Referral expired = referral("\"ISSUED\"", "\"EXPIRED\"");
        assertThat(LaterConsents.need(expired, List.of()).purposes()).isEmpty();
    }

    private static String page(Referral referral, List<ConsentRecord> consents, @Nullable ContactDataState contact) {
        return page(referral, consents, contact, Filled.labels("ANSWER", "VOIDING"));
    }

    private static String page(
            Referral referral, List<ConsentRecord> consents, @Nullable ContactDataState contact, Labels labels) {
        Me me = new Me(
                "7a", "Stefan", List.of("streetworker"), new Named("1a", "Musterprojekt"), new Named("2a", "T"), false);
        Need later = LaterConsents.need(referral, consents);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new Page(
                        "Verweis",
                        Texts.staff("de"),
                        labels,
                        "/app/referrals/1",
                        "",
                        Visit.of(me, "csrf"),
                        false,
                        "referrals"));
        model.put("referral", referral);
        model.put("events", List.of());
        model.put("consents", consents);
        model.put("later", later);
        model.put("contact", contact);
        model.put("justSent", false);
        model.put("form", Form.empty());
        model.put("questions", (Questions) null);
        StringOutput output = new StringOutput();
        Templates.render("referrals/referral.jte", model, output);
        return output.toString();
    }
}

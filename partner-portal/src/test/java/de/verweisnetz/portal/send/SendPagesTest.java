package de.verweisnetz.portal.send;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.Offer;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendPagesTest {
    private static final Need WARM = new Need("WARM", List.of("FORWARD", "FEEDBACK", "SECRECY_RELEASE"));

    private static Offer offer(String from, String to) {
        try {
            return Json.MAPPER.readValue(
                    Json.MAPPER.writeValueAsString(Samples.offer()).replace(from, to), Offer.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Offer warmOffer() {
        return offer("\"accepts_referrals\":[\"CODE\"]", "\"accepts_referrals\":[\"CODE\",\"WARM\"]");
    }

    @Test
    void an_offer_that_takes_contact_data_lets_the_sender_choose() {
        assertThat(page(warmOffer(), new Form(Filled.warm()), List.of()))
                .contains("id=\"f-grade-CODE\"", "id=\"f-grade-WARM\"", "id=\"f-entered_by-CLIENT\"")
                .contains("name=\"client_value\"", "value=\"030 23125900\"")
                .contains("name=\"_unkept\" value=\"client_\"")
                .doesNotContain("id=\"no-warm\"");
    }

    @Test
    void where_no_contact_data_go_the_page_says_why() {
        assertThat(page(Samples.offer(), Form.empty(), List.of()))
                .contains("Dieses Angebot nimmt Verweise mit Code, aber keine Kontaktdaten.")
                .doesNotContain("client_value", "f-grade-WARM");
        Offer municipal = offer("\"name\":\"Musterberatung Arbeit\"", "\"name\":\"Stadt\",\"carrier\":\"MUNICIPAL\"");
        assertThat(Grades.of(municipal, Filled.labels()).whyNotWarm()).isEqualTo("public");
        Offer authority = offer("FAIRE_MOB", "JOBCENTER");
        assertThat(Grades.of(authority, Filled.labels()).none()).isTrue();
        assertThat(page(authority, Form.empty(), List.of()))
                .contains("id=\"takes-none\"", "/app/cards?offer=")
                .doesNotContain("send-submit");
    }

    @Test
    void emergency_numbers_can_be_called_from_the_page() {
        assertThat(page(Samples.offer(), Form.empty(), List.of()))
                .contains("href=\"tel:112\"", "href=\"tel:110\"", "href=\"tel:116016\"")
                .contains("Verweisnetz ist kein Notruf");
    }

    @Test
    void with_a_dismissal_the_page_tells_of_the_time_to_sue_in_general_words() {
        assertThat(page(Samples.offer(), Form.empty(), List.of()))
                .contains("id=\"dismissal\"", "§ 4 Kündigungsschutzgesetz", "Verweisnetz prüft keinen Fall");
        assertThat(page(offer("\"ARB.KUEND\"", "\"ARB.ZEIT\""), Form.empty(), List.of()))
                .doesNotContain("id=\"dismissal\"");
    }

    @Test
    void each_question_is_a_tick_of_its_own_beside_its_text() {
        assertThat(page(warmOffer(), new Form(Filled.warm()), List.of()))
                .contains("value=\"ro 5a WARM FORWARD FEEDBACK SECRECY_RELEASE\"")
                .contains("name=\"text_SECRECY_RELEASE\" value=\"2026-2 ro\"")
                .contains("id=\"agreed-FORWARD\" name=\"agreed\" value=\"FORWARD\" checked")
                .contains("id=\"agreed-FEEDBACK\" name=\"agreed\" value=\"FEEDBACK\">");
    }

    @Test
    void an_age_group_is_asked_only_where_the_offer_has_a_limit_and_only_to_warn() {
        assertThat(page(Samples.offer(), Form.empty(), List.of())).doesNotContain("name=\"age\"");
        Offer young = offer(
                "\"accepts_referrals\":", "\"target_group\":{\"age_from\":12,\"age_to\":27},\"accepts_referrals\":");
        assertThat(page(young, Form.empty(), List.of()))
                .contains("jünger als 12 Jahre", "12 bis 27 Jahre", "älter als 27 Jahre", "weiß ich nicht")
                .contains("class=\"of-age\"", "wird nicht gespeichert")
                .contains("name=\"_unkept\" value=\"age\"")
                .doesNotContainPattern("name=\"age\"[^>]*(type=\"(text|number|date)\"|checked)");
    }

    @Test
    void a_note_is_asked_for_only_where_the_node_takes_one_and_stays_when_it_was_refused() {
        assertThat(page(Samples.offer(), Form.empty(), List.of())).doesNotContain("name=\"note\"");
        Form typed = Filled.form("note", "Rufen Sie an: 0171 3920001");
        typed.reject("note", "Zeichen 15 bis 26: Das sieht aus wie eine Telefonnummer.");
        assertThat(page(Samples.offer(), typed, List.of(), Filled.labels("NOTE")))
                .containsPattern("<textarea[^>]*id=\"f-note\" name=\"note\"[^>]*maxlength=\"500\"")
                .contains(">Rufen Sie an: 0171 3920001</textarea>", "href=\"#f-note\"", "Keine Namen, Nummern")
                .containsPattern("id=\"f-note-error\".*Zeichen 15 bis 26");
    }

    @Test
    void similar_referrals_of_the_team_are_linked() {
        assertThat(page(Samples.offer(), Form.empty(), List.of(Samples.referral("ro"))))
                .contains("id=\"similar\"", "VN-7K2M4Q", "/app/referrals/0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11");
        assertThat(page(Samples.offer(), Form.empty(), List.of())).doesNotContain("id=\"similar\"");
    }

    private static Questions questions() {
        return new Questions(
                "ro",
                "5a",
                WARM,
                List.of(text("NOTICE")),
                WARM.purposes().stream().map(SendPagesTest::text).toList());
    }

    private static ConsentText text(String purpose) {
        return new ConsentText(purpose, "2026-2", "ro", "Text " + purpose, true);
    }

    private static String page(Offer offer, Form form, List<Referral> similar) {
        return page(offer, form, similar, Filled.labels());
    }

    private static String page(Offer offer, Form form, List<Referral> similar, Labels labels) {
        Me me = new Me(
                "7a", "Stefan", List.of("streetworker"), new Named("1a", "Musterprojekt"), new Named("2a", "T"), false);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                new Page("Verweis", Texts.staff("de"), labels, "/app/send", "", Visit.of(me, "csrf"), false, "search"));
        model.put("form", form);
        model.put("offer", offer);
        model.put("grades", Grades.of(offer, Filled.labels()));
        model.put("questions", questions());
        model.put("similar", similar);
        model.put("folds", Folds.of(form, labels, Texts.staff("de")));
        model.put("key", "12345678");
        model.put("kept", false);
        StringOutput output = new StringOutput();
        Templates.render("send/send.jte", model, output);
        return output.toString();
    }
}

package de.verweisnetz.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Absence;
import de.verweisnetz.portal.api.ConsentTexts.ConsentText;
import de.verweisnetz.portal.api.ContactData;
import de.verweisnetz.portal.api.ContactDataState;
import de.verweisnetz.portal.api.Member;
import de.verweisnetz.portal.api.Named;
import de.verweisnetz.portal.api.OpenedContactData;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.api.ReferralPage;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxPagesTest {
    private static final String REGION = "\"postcode\":\"10115\"";
    private static final Named TEAM = new Named("2a", "Beratung");
    private static final Member PAULA = new Member(Samples.MEMBER, "Paula", TEAM, true, null);
    private static final Member PEER = new Member("4b", "Peer", TEAM, false, null);

    @AfterEach
    void present() {
        BusinessTime.heard(Instant.now());
    }

    @Test
    void what_can_be_done_comes_before_what_is_known() {
        String page = page(Samples.received(REGION), work(null, List.of()));
        assertThat(page.indexOf("id=\"accept\"")).isPositive().isLessThan(page.indexOf("id=\"facts\""));
        assertThat(page.indexOf("id=\"brief\"")).isLessThan(page.indexOf("id=\"accept\""));
        assertThat(page).contains("href=\"/app/inbox/0192f1c6-52a4-7a55-8f0e-3f2f0b1d7c11/forward\"");
    }

    @Test
    void an_appointment_takes_a_few_words_where_the_node_takes_them_and_shows_them_as_they_were_typed() {
        for (String step : List.of("acceptance", "appointment")) {
            Referral open = Samples.received(REGION, "\"actions\":[\"" + step + "\"],");
            assertThat(page(open, Samples.taking("APPOINTMENT"), Form.empty()))
                    .containsPattern("<textarea[^>]*name=\"appointment_text\"[^>]*maxlength=\"500\"");
            assertThat(page(open, Samples.taking("NOTE"), Form.empty()))
                    .contains("name=\"appointment_at\"")
                    .doesNotContain("appointment_text");
        }
        String offered = page(
                Samples.received(
                        REGION,
                        "\"appointment_at\":\"2026-12-01T09:00:00Z\",\"appointment_text\":\"Klingel <links>\","),
                work(null, List.of()));
        assertThat(offered.substring(offered.indexOf("id=\"facts\""))).contains("Klingel &lt;links");
    }

    @Test
    void the_answer_to_a_question_stands_on_top() {
        String page = page(
                Samples.received(REGION, "\"exchange\":{\"question\":\"Seit wann?\",\"answer\":\"Seit März.\"},"),
                work(null, List.of()));
        assertThat(page.indexOf("Seit März.")).isPositive().isLessThan(page.indexOf("id=\"accept\""));
    }

    @Test
    void a_centre_writes_only_where_the_node_takes_text() {
        Referral open = Samples.received(REGION, "\"actions\":[\"return\",\"decline\",\"reopening\"],");
        assertThat(page(open, Samples.taking("QUESTION", "DECLINE", "REOPENING"), Form.empty()))
                .containsPattern("<textarea[^>]*name=\"question\"[^>]*maxlength=\"500\"")
                .containsPattern("<textarea[^>]*name=\"text\"[^>]*maxlength=\"500\"")
                .containsPattern("<textarea[^>]*name=\"note\"[^>]*maxlength=\"500\"")
                .contains("f-reason-OTHER", "Höchstens 500 Zeichen. Keine Namen, Nummern");
        assertThat(page(open, Samples.taking("NOTE"), Form.empty()))
                .contains("f-reason-NO_CAPACITY")
                .doesNotContain("f-reason-OTHER", "<textarea", "return-form", "reopening-form");
    }

    @Test
    void a_refused_text_stays_and_says_at_its_field_what_is_wrong_with_it() {
        Form typed = new Form(Map.of("question", List.of("Rufen Sie an: 0171 3920001")));
        typed.reject("question", "Zeichen 15 bis 26: Das sieht aus wie eine Telefonnummer.");
        Referral open = Samples.received(REGION, "\"actions\":[\"return\"],");
        assertThat(page(open, Samples.taking("QUESTION"), typed))
                .contains(">Rufen Sie an: 0171 3920001</textarea>", "href=\"#f-question\"")
                .containsPattern("id=\"f-question-error\".*Zeichen 15 bis 26")
                .containsPattern("<details[^>]*id=\"return-more\"[^>]* open");
    }

    @Test
    void late_is_what_the_node_calls_late() {
        BusinessTime.heard(Instant.parse("2026-01-05T21:00:00Z"));
        assertThat(page(Samples.received(REGION), work(null, List.of()))).doesNotContain("due--late");
        BusinessTime.heard(Instant.parse("2026-01-08T01:00:00Z"));
        assertThat(page(Samples.received(REGION), work(null, List.of())))
                .contains("<strong class=\"due due--late\">", "vor 2 Tagen");
    }

    @Test
    void nobody_is_given_a_referral_on_a_day_she_is_away_by_the_nodes_calendar() {
        var away = new Absence(LocalDate.parse("2031-03-01"), LocalDate.parse("2031-03-07"));
        var holiday = new Member("4c", "Pia", TEAM, false, away);
        var work = new Casework(Samples.MEMBER, List.of(PAULA, PEER, holiday), null, null, null, List.of());
        BusinessTime.heard(Instant.parse("2031-03-03T09:00:00Z"));
        assertThat(page(Samples.received(REGION), work)).doesNotContain("<option value=\"4c\">");
        BusinessTime.heard(Instant.parse("2031-03-08T09:00:00Z"));
        assertThat(page(Samples.received(REGION), work)).contains("<option value=\"4c\">Pia</option>");
    }

    @Test
    void who_takes_care_of_it_is_named_and_can_be_changed() {
        assertThat(page(Samples.received(REGION), work(null, List.of())))
                .contains("id=\"take-over\"")
                .contains("<option value=\"4b\">Peer</option>");
        assertThat(page(Samples.received(REGION, "\"assigned_to\":\"4b\","), work(null, List.of())))
                .contains("data-testid=\"assignee\">Peer<")
                .contains("name=\"from\" value=\"4b\"");
        assertThat(page(Samples.received(REGION, "\"assigned_to\":\"" + Samples.MEMBER + "\","), work(null, List.of())))
                .contains("id=\"give-back\"")
                .doesNotContain("id=\"take-over\"");
    }

    @Test
    void contact_data_are_opened_only_after_acceptance() {
        var sealed = new ContactDataState("SEALED", "CLIENT", Instant.EPOCH, null, null, null);
        assertThat(page(Samples.received(REGION), work(sealed, List.of())))
                .contains("wenn Sie den Verweis angenommen haben")
                .doesNotContain("id=\"open-contact-data\"");
        assertThat(page(Samples.received(REGION, "\"status\":\"ACCEPTED\","), work(sealed, List.of())))
                .contains("id=\"open-contact-data\"")
                .contains("Jedes Öffnen wird festgehalten");
    }

    @Test
    void contact_data_say_first_what_must_not_be_done() {
        var client = new ContactData("PHONE", "+493023125067", null, List.of(), null, true, true);
        String page = Samples.render(
                "inbox/opened.jte",
                Map.of(
                        "referral",
                        Samples.received(REGION),
                        "opened",
                        new OpenedContactData("NODE", Instant.EPOCH, client, null)),
                "partner");
        assertThat(page).contains("href=\"tel:+493023125067\"").contains("Hinterlassen Sie keine Nachricht");
        assertThat(page.indexOf("id=\"leave-no-message\""))
                .isPositive()
                .isLessThan(page.indexOf("id=\"do-not-say-who-calls\""));
        assertThat(page.indexOf("id=\"do-not-say-who-calls\"")).isLessThan(page.indexOf("tel:+493023125067"));
    }

    @Test
    void a_second_code_can_be_linked_where_somebody_else_is_here() {
        String page = page(Samples.received(REGION), work(null, List.of(Samples.referral("ro"))));
        assertThat(page).contains("id=\"same-case-form\"").contains("value=\"VN-7K2M4Q\"");
        assertThat(page(Samples.received(REGION), work(null, List.of()))).doesNotContain("same-case-form");
    }

    @Test
    void who_was_taken_for_somebody_else_is_set_apart_as_long_as_that_is_allowed() {
        var counted = new Casework("1", List.of(), null, null, Samples.referral("ro"), List.of());
        assertThat(page(Samples.received(REGION, "\"actions\":[\"separation\"],"), counted))
                .contains("data-testid=\"counted\"")
                .contains("id=\"separation\"");
        assertThat(page(Samples.received(REGION), counted))
                .contains("data-testid=\"counted\"")
                .doesNotContain("id=\"separation\"");
    }

    @Test
    void what_was_typed_stays_where_the_sender_may_not_learn_of_it() {
        var typed = new Form(
                Map.of("outcome", List.of("RESOLVED_ONCE"), "results", List.of("SAFE_PLACE"), "version", List.of("3")));
        String page = Samples.render(
                "inbox/feedback.jte",
                Map.of(
                        "referral",
                        Samples.received(REGION),
                        "form",
                        typed,
                        "questions",
                        new Questions(
                                "ro",
                                "5a",
                                new Need("CODE", List.of("FEEDBACK")),
                                List.of(),
                                List.of(new ConsentText("FEEDBACK", "2026-2", "ro", "Întrebare", true)))),
                "partner");
        assertThat(page)
                .contains("lang=\"ro\">Întrebare")
                .contains("name=\"agreed\"")
                .contains("name=\"minor\"");
        for (String form : List.of("id=\"ask-form\"", "id=\"count-form\"")) {
            assertThat(page.substring(page.indexOf(form)))
                    .contains("name=\"outcome\" value=\"RESOLVED_ONCE\"")
                    .contains("name=\"results\" value=\"SAFE_PLACE\"");
        }
    }

    @Test
    void the_list_is_everybodys_mine_or_nobodys_and_names_who_takes_care() {
        var mine = Samples.received(REGION, "\"assigned_to\":\"4b\",");
        String page = Samples.render(
                "inbox/list.jte",
                Map.of(
                        "form",
                        new Form(Map.of("assigned", List.of("mine"), "language", List.of("ro"))),
                        "referrals",
                        new ReferralPage(List.of(mine, Samples.received(REGION)), null, 2, false),
                        "names",
                        Map.of("4b", "Peer")),
                "partner");
        assertThat(page)
                .contains("id=\"whose-none\" href=\"/app?language=ro&amp;assigned=none\"")
                .contains("aria-current=\"true\">Meine")
                .contains("<input type=\"hidden\" name=\"assigned\" value=\"mine\">")
                .contains(">Peer</td>")
                .contains(">niemand</td>");
    }

    private static Casework work(@Nullable ContactDataState contactData, List<Referral> alike) {
        return new Casework(Samples.MEMBER, List.of(PAULA, PEER), contactData, null, null, alike);
    }

    private static String page(Referral referral, Casework work) {
        return page(referral, work, Samples.taking(), Form.empty());
    }

    private static String page(Referral referral, Labels labels, Form form) {
        return page(referral, work(null, List.of()), labels, form);
    }

    private static String page(Referral referral, Casework work, Labels labels, Form form) {
        var parameters = new HashMap<String, Object>();
        parameters.put("referral", referral);
        parameters.put("events", List.of());
        parameters.put("work", work);
        parameters.put("form", form);
        return Samples.render("inbox/referral.jte", parameters, "partner", labels);
    }
}

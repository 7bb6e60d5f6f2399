package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A matter with a date of the client's: centres without an account get a mail at once, and questions are answered before it. */
class DeadlineScenarioIT extends Scenario {
    private static final int DAYS_TO_SUE = 21;

    @Test
    void a_centre_answers_by_the_link_of_the_mail_that_comes_at_once_and_tells_how_it_ended() {
        Sent sent;
        try (var stefan = stefan("/app/search?topic=ARB.LOHN&language=ro&postcode=20095&accepts=CODE")) {
            stefan.choosesOfferOf("Musterberatung Hafen");
            before(stefan.page(), 20);
            sent = stefan.describes("ARB.LOHN", "20095")
                    .announces(true)
                    .readsTheTexts()
                    .hearsYesTo("FORWARD", "FEEDBACK")
                    .sends();
        }
        try (var hafen = hafenReadsTheMailAbout(sent)) {
            theScannerAnsweredNothing(sent);
            assertThat(hafen.shows().page()).hasURL(node().url() + "/r");
            assertThat(hafen.referral(sent)).containsText("Arbeitsrecht");
            hafen.accepts(sent);
            Look.at(hafen.page(), "link/accepted");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("angenommen");
        }
        try (var client = client()) {
            client.opens(sent).sees("ACCEPTED");
        }
        try (var hafen = hafenReadsTheMailAbout(sent)) {
            hafen.shows().enters(sent.code().toLowerCase()).reports(sent, "COUNSELLING_TAKEN_UP");
            Look.at(hafen.page(), "link/closed");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("COUNSELLING_TAKEN_UP");
        }
        try (var client = client()) {
            client.opens(sent).sees("DONE");
        }
    }

    @Test
    void a_dismissal_is_asked_about_answered_accepted_and_withdrawn_when_she_has_found_help_elsewhere() {
        Sent sent;
        try (var stefan = stefan("/app/search?topic=ARB.KUEND&language=ro&postcode=10115&accepts=CODE")) {
            stefan.choosesOfferOf("Musterberatung Arbeit");
            before(stefan.page(), DAYS_TO_SUE);
            stefan.describes("ARB.KUEND", "10115");
            assertThat(stefan.page().locator("#dismissal")).containsText("§ 4 Kündigungsschutzgesetz");
            Look.at(stefan.page(), "send/deadline");
            sent = stefan.announces(true)
                    .readsTheTexts()
                    .hearsYesTo("FORWARD", "FEEDBACK")
                    .sends();
        }
        try (var paula = paula(sent)) {
            declinesByMistakeAndAsks(paula.page());
        }
        try (var stefan = stefan(sent)) {
            answers(stefan.page());
        }
        try (var paula = paula(sent)) {
            assertThat(paula.page().getByTestId("answer")).hasText("Seit drei Monaten.");
            wordsNeedATimeAndNoNumber(paula.page());
            paula.accepts("2099-01-05T09:00");
            paula.page().click("#contact-attempts");
            assertThat(paula.page().getByTestId("handover")).hasAttribute("data-handover", "CONTACT_ATTEMPTED");
            Look.at(paula.page(), "steps/accepted");
        }
        try (var stefan = stefan(sent)) {
            assertThat(stefan.page().locator("#facts")).containsText(PortalCentre.APPOINTMENT);
            Look.at(stefan.page(), "steps/appointment");
            stefan.page().click("#withdrawal-more > summary");
            stefan.page().click("#withdrawal-submit");
            assertThat(stefan.page().locator("#done")).containsText("zurückgezogen");
        }
        try (var paula = paula(sent)) {
            paula.page().click("#withdrawal-confirmation");
            assertThat(paula.page().locator("#facts")).containsText("von der Stelle bestätigt");
            Look.at(paula.page(), "steps/withdrawn");
        }
        try (var client = client()) {
            client.opens(sent).sees("WITHDRAWN");
        }
    }

    @Test
    void nobody_answers_in_time_the_sender_is_warned_and_a_late_answer_settles_it() {
        var request = Sending.request(Sending.offerOf(programOf("stefan"), Sending.MUSTERBERATUNG_HAFEN));
        request.putAll(Map.of(
                "urgency",
                "DEADLINE",
                "deadline",
                WorkingDays.today().plusDays(20).toString()));
        var sent = Sent.of(Sending.issue(programOf("stefan"), request));
        // Not by the clock: what else this node is used for would be days older too.
        Jobs.run(
                node(),
                "referral-clocks",
                "UPDATE referral.referral SET due_at = '%s' WHERE id = '%s'"
                        .formatted(NodeClock.now().minus(Duration.ofDays(1)), sent.id()));
        Jobs.awaitTask(node(), sent, "DEADLINE_UNANSWERED");
        try (var stefan = stefan("/app")) {
            assertThat(stefan.task(sent)).containsText("Frist läuft");
            Look.at(stefan.page(), "tasks/deadline");
        }
        try (var hafen = hafenReadsTheMailAbout(sent).shows()) {
            Look.at(hafen.page(), "link/late");
            hafen.accepts(sent);
        }
        Jobs.awaitSettled(node(), sent, "DEADLINE_UNANSWERED");
        try (var hafen = hafenReadsTheMailAbout(sent).shows()) {
            hafen.reports(sent, "NOT_REACHED");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("NOT_REACHED");
        }
    }

    private static void before(Page page, int days) {
        Streetworker.unfolds(page, "way");
        page.check("#f-urgency-DEADLINE");
        page.fill("input[name=deadline]", WorkingDays.today().plusDays(days).toString());
    }

    private void theScannerAnsweredNothing(Sent sent) {
        var now = programOf("stefan").get("/v1/referrals/" + sent.id()).json();
        assertThat(now.get("status").asText()).isEqualTo("ISSUED");
    }

    private static void declinesByMistakeAndAsks(Page page) {
        page.click("#decline > summary");
        page.check("input[name=reason][value=NO_CAPACITY]");
        page.click("#decline-submit");
        assertThat(page.getByTestId("status").first()).hasText("abgelehnt");
        Look.at(page, "steps/undo");
        page.click("#undo");
        assertThat(page.locator("#done")).containsText("Rückgängig gemacht");
        assertThat(page.getByTestId("status").first()).hasText("ausgestellt");
        page.click("#return-more > summary");
        page.fill("#return-form [name=question]", "Rufen Sie an: 0171 3920001");
        page.click("#return-submit");
        assertThat(page.locator("#error-summary")).isVisible();
        assertThat(page.locator("#f-question-error")).containsText("Zeichen 15 bis 26");
        assertThat(page.locator("#return-form [name=question]")).hasValue("Rufen Sie an: 0171 3920001");
        Look.at(page, "steps/refused text");
        page.fill("#return-form [name=question]", "Seit wann fehlt der Lohn?");
        page.click("#return-submit");
        assertThat(page.getByTestId("status").first()).hasText("Rückfrage");
    }

    private static void wordsNeedATimeAndNoNumber(Page page) {
        var words = page.locator("#acceptance-form [name=appointment_text]");
        words.fill(PortalCentre.APPOINTMENT);
        page.click("#accept");
        assertThat(page.locator("#error-summary")).containsText("nur mit einem Termin");
        assertThat(words).hasValue(PortalCentre.APPOINTMENT);
        page.fill("#acceptance-form [name=appointment_at]", "2099-01-05T09:00");
        words.fill("Fragen unter 0171 3920001");
        page.click("#accept");
        assertThat(page.locator("#f-appointment_text-error")).isVisible();
        Look.at(page, "steps/appointment refused");
    }

    private static void answers(Page page) {
        assertThat(page.locator("#answer-form")).containsText("Seit wann fehlt der Lohn?");
        Look.at(page, "steps/question");
        page.fill("[name=answer]", "Seit drei Monaten.");
        page.click("#answer-submit");
        assertThat(page.getByTestId("answer")).hasText("Seit drei Monaten.");
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.NodeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An acute matter: emergency numbers first, only where somebody is there now, and an alarm when nobody answers. */
class AcuteScenarioIT extends Scenario {
    private static final String LEIPZIG_ARBEIT = "192174ca-f4d0-531e-bbd4-6eb1d25331f0";
    private static final String HAMBURG_HAFEN = "e2c5a54c-eeb8-507f-baf7-dcd12701bedc";

    @Test
    void a_closed_offer_is_refused_and_one_that_is_open_now_answers_by_the_mail_that_comes_at_once() {
        WorkingDays.begin();
        opens(OpenHours.ANOTHER_DAY, LEIPZIG_ARBEIT);
        opens(OpenHours.AROUND_THE_CLOCK, HAMBURG_HAFEN);
        Sent sent;
        try (var stefan = stefan(formFor(LEIPZIG_ARBEIT))) {
            refusedBecauseItIsClosed(stefan);
            stefan.page().click("#send-form a[href*='open_at=NOW']");
            assertThat(stefan.page().locator("#f-open_now")).isChecked();
            stefan.page().fill("#search-text", "Arbeit im Hafen");
            stefan.page().click("#search-submit");
            stefan.page().waitForURL(url -> url.contains("text="));
            var openNow = stefan.page().locator("#offer-" + HAMBURG_HAFEN);
            assertThat(openNow).isVisible();
            Look.at(stefan.page(), "search/open now");
            stefan.chooses(openNow);
            sent = acute(stefan, "20095").hearsYesTo("FORWARD", "FEEDBACK").sends();
        }
        try (var hafen = hafenReadsTheMailAbout(sent).shows()) {
            assertThat(hafen.referral(sent)).containsText("Akut");
            Look.at(hafen.page(), "link/acute");
            hafen.accepts(sent);
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("angenommen");
        }
        try (var client = client()) {
            client.opens(sent).sees("ACCEPTED");
        }
        try (var hafen = hafenReadsTheMailAbout(sent).shows()) {
            hafen.enters(sent.reference()).reports(sent, "RESOLVED_ONCE");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("RESOLVED_ONCE");
        }
    }

    @Test
    void nobody_answers_within_two_opening_hours_the_sender_is_alarmed_and_an_answer_settles_it() {
        WorkingDays.begin();
        opens(OpenHours.AROUND_THE_CLOCK, LEIPZIG_ARBEIT);
        Sent sent;
        try (var stefan = stefan(formFor(LEIPZIG_ARBEIT))) {
            sent = acute(stefan, "04109").hearsYesTo("FORWARD", "FEEDBACK").sends();
        }
        NodeClock.advance(Duration.ofMinutes(130));
        Jobs.awaitTask(node(), sent, "ACUTE_UNANSWERED");
        try (var stefan = stefan("/app")) {
            assertThat(stefan.task(sent)).containsText("Akut, und niemand hat angenommen");
            Look.at(stefan.page(), "tasks/acute");
            stefan.visitor().open(formFor(HAMBURG_HAFEN));
            assertThat(stefan.page().locator("#similar")).containsText(sent.reference());
        }
        try (var paula = paula(sent)) {
            Look.at(paula.page(), "inbox/acute");
            paula.accepts();
        }
        Jobs.awaitSettled(node(), sent, "ACUTE_UNANSWERED");
        try (var client = client()) {
            client.opens(sent).sees("ACCEPTED");
        }
        try (var paula = paula("/app/inbox")) {
            paula.enters(sent.reference()).sees("in Beratung").reports("COUNSELLING_TAKEN_UP");
        }
        try (var stefan = stefan(sent)) {
            stefan.sees("abgeschlossen").seesOutcome("COUNSELLING_TAKEN_UP");
        }
    }

    private static void refusedBecauseItIsClosed(Streetworker stefan) {
        var page = stefan.page();
        assertThat(page.locator("#emergency")).isHidden();
        acute(stefan, "04109").hearsYesTo("FORWARD");
        theEmergencyNumbersComeFirst(page);
        page.locator("#send-submit").press("Enter");
        assertThat(page.locator("#error-summary")).containsText("Das Angebot ist gerade nicht offen");
        assertThat(page.locator("#f-urgency-ACUTE")).isChecked();
        assertThat(page.locator("#agreed-FORWARD")).isChecked();
        theEmergencyNumbersComeFirst(page);
        Look.at(page, "send/acute refused");
    }

    private static void theEmergencyNumbersComeFirst(Page page) {
        for (var number : new String[] {"112", "110", "116016"}) {
            assertThat(page.locator("#emergency a[href='tel:" + number + "']")).isVisible();
        }
        assertThat(page.locator("#f-announced")).isHidden();
    }

    private static Streetworker acute(Streetworker stefan, String postcode) {
        Streetworker.unfolds(stefan.page(), "way");
        stefan.page().check("#f-urgency-ACUTE");
        return stefan.describes("ARB.LOHN", postcode).readsTheTexts();
    }

    private void opens(OpenHours hours, String offer) {
        hours.of(programOf("clara"), offer);
    }

    private static String formFor(String offer) {
        return "/app/send?offer=" + offer + "&topic=ARB.LOHN&language=ro";
    }
}

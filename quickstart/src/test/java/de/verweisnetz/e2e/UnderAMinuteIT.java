package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** From the start page and a remembered search to the message in the clipboard, every interaction counted. */
class UnderAMinuteIT extends InBrowser {
    private static final String SEARCH = "/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE";

    @Test
    void a_code_takes_eight_clicks_and_seven_once_the_platform_is_known(QuickstartProcess node) {
        try (var stefan = remembered(node, new Browser.NewContextOptions())) {
            var hand = Hand.mouse(stefan.page());
            toTheForm(hand);
            met(hand);
            asksAndSends(hand, "FORWARD", "FEEDBACK");
            assertThat(hand.interactions()).isEqualTo(8);

            stefan.open("/app");
            var again = Hand.mouse(stefan.page());
            toTheForm(again);
            asksAndSends(again, "FORWARD", "FEEDBACK");
            assertThat(again.interactions()).isEqualTo(7);
        }
    }

    @Test
    void a_code_is_sent_by_keys_alone_with_the_focus_always_to_be_seen(QuickstartProcess node) {
        wholeCode(node, new Browser.NewContextOptions(), Hand::keyboard);
    }

    @Test
    void a_code_is_sent_with_one_thumb(QuickstartProcess node) {
        wholeCode(node, Look.PHONE.options().setHasTouch(true), Hand::thumb);
    }

    @Test
    void contact_data_that_the_client_enters_take_eleven_clicks(QuickstartProcess node) {
        try (var stefan = remembered(node, new Browser.NewContextOptions())) {
            var hand = Hand.mouse(stefan.page());
            toTheForm(hand);
            met(hand);
            hand.uses("#fold-way > summary");
            hand.ticks("f-grade-WARM");
            assertThat(stefan.page().locator("#agreed-SECRECY_RELEASE")).isVisible();
            asksAndSends(hand, "FORWARD", "FEEDBACK", "SECRECY_RELEASE");
            assertThat(hand.interactions()).isEqualTo(11);
        }
    }

    @Test
    void a_deadline_takes_eleven_clicks(QuickstartProcess node) {
        try (var stefan = remembered(node, new Browser.NewContextOptions())) {
            var hand = Hand.mouse(stefan.page());
            toTheForm(hand);
            met(hand);
            hand.uses("#fold-way > summary");
            hand.ticks("f-urgency-DEADLINE");
            hand.types("#f-deadline", WorkingDays.today().plusDays(20).toString());
            asksAndSends(hand, "FORWARD", "FEEDBACK");
            assertThat(hand.interactions()).isEqualTo(11);
        }
    }

    @Test
    void clicking_twice_reloading_and_going_back_never_make_a_second_referral(QuickstartProcess node) {
        try (var stefan = remembered(node, new Browser.NewContextOptions())) {
            var page = stefan.page();
            var hand = Hand.mouse(page);
            toTheForm(hand);
            met(hand);
            var before = sent(node);
            hand.ticks("agreed-FORWARD");
            page.locator("#send-submit").dblclick();
            assertThat(page.locator("#sent")).isVisible();
            assertThat(sent(node)).isEqualTo(before + 1);

            page.reload();
            assertThat(page.locator("#sent")).isVisible();
            page.goBack();
            page.locator("#send-submit").press("Enter");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("#error-summary, #sent").first()).isVisible();
            assertThat(sent(node)).isEqualTo(before + 1);
        }
    }

    @Test
    void a_form_that_is_found_again_by_going_back_makes_another_referral_only_once_its_sender_knows_of_the_first(
            QuickstartProcess node) {
        try (var stefan = remembered(node, new Browser.NewContextOptions())) {
            var page = stefan.page();
            toTheForm(Hand.mouse(page));
            met(Hand.mouse(page));
            var before = sent(node);
            agreesAndSends(page, "FORWARD");
            var first = Sent.on(page).code();

            page.goBack();
            agreesAndSends(page, "FORWARD");
            assertThat(Sent.on(page).code()).isEqualTo(first);
            page.goBack();
            page.reload();
            page.check("#agreed-FORWARD");
            page.check("#agreed-FEEDBACK");
            page.click("#send-submit");
            assertThat(page.locator("#error-summary")).containsText("schon einen Verweis");
            assertThat(sent(node)).isEqualTo(before + 1);

            agreesAndSends(page, "FORWARD", "FEEDBACK");
            assertThat(sent(node)).isEqualTo(before + 2);
        }
    }

    private static void agreesAndSends(Page page, String... purposes) {
        for (var purpose : purposes) {
            page.check("#agreed-" + purpose);
        }
        page.click("#send-submit");
        assertThat(page.locator("#sent")).isVisible();
    }

    private static void wholeCode(QuickstartProcess node, Browser.NewContextOptions device, Function<Page, Hand> by) {
        try (var stefan = remembered(node, device)) {
            var hand = by.apply(stefan.page());
            toTheForm(hand);
            met(hand);
            asksAndSends(hand, "FORWARD", "FEEDBACK");
            assertThat(hand.interactions()).isLessThanOrEqualTo(8);
        }
    }

    private static Visitor remembered(QuickstartProcess node, Browser.NewContextOptions device) {
        var stefan = chromium.visitor(node.url(), device);
        stefan.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return stefan.logIn("stefan", SEARCH).open("/app");
    }

    private static void toTheForm(Hand hand) {
        hand.uses("main a[href='/app/search']");
        hand.uses(hand.page
                .getByTestId("offer")
                .filter(new Locator.FilterOptions().setHasText("Musterberatung Arbeit"))
                .first()
                .getByTestId("send"));
        assertThat(hand.page.locator("#fold-matter")).not().hasAttribute("open", "");
    }

    private static void met(Hand hand) {
        hand.selects("select[name=platform]", "FACEBOOK_GROUP", "Facebook");
    }

    private static void asksAndSends(Hand hand, String... purposes) {
        hand.page.waitForLoadState(LoadState.NETWORKIDLE);
        hand.uses("[data-copy=consent-text]");
        assertThat(clipboard(hand)).isEqualTo(hand.page.locator("#consent-text").inputValue());
        for (var purpose : purposes) {
            hand.ticks("agreed-" + purpose);
        }
        hand.uses("#send-submit");
        assertThat(hand.page.locator("#sent")).isVisible();
        hand.uses("[data-copy=client-message]");
        assertThat(clipboard(hand)).contains(Sent.on(hand.page).code());
        assertThat(clipboard(hand)).isEqualTo(Sent.on(hand.page).message());
    }

    private static String clipboard(Hand hand) {
        return (String) hand.page.evaluate("navigator.clipboard.readText()");
    }

    /** As the service counts them. */
    private static int sent(QuickstartProcess node) {
        return NodeClient.of(node, "stefan")
                .get("/v1/referrals?box=sent&limit=1")
                .json()
                .get("total")
                .asInt();
    }
}

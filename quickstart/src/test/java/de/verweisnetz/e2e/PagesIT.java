package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page on a desktop, a phone and in the dark: accessible, not overflowing, and with a picture to look at. */
@WholeNode
class PagesIT {
    private static final Path PICTURES = Path.of("target", "pages");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Map<String, List<String>> PAGES = Map.of(
            "stefan",
            List.of(
                    "/app",
                    "/app/search",
                    "/app/search?topic=ARB.LOHN&language=ro&postcode=10115",
                    "/app/search?text=Lohn&place=Frankfurt&language=ro&language_at=TH",
                    "/app/find",
                    "/app/referrals",
                    "/app/me"),
            "paula",
            List.of("/app", "/app/inbox", "/app/code", "/app/me"),
            "clara",
            List.of("/app", "/app/statistics", "/app/exports", "/app/me"),
            "dana",
            List.of("/app"),
            "nobody",
            List.of("/", "/v", "/legal/privacy", "/legal/imprint", "/legal/accessibility"));

    private static Chromium chromium;

    private record Look(String name, int width, int height, ColorScheme colours) {
        Browser.NewContextOptions options() {
            return new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(colours);
        }
    }

    static Stream<Look> looks() {
        return Stream.of(
                new Look("desktop", 1280, 900, ColorScheme.LIGHT),
                new Look("phone", 390, 844, ColorScheme.LIGHT),
                new Look("dark", 1280, 900, ColorScheme.DARK));
    }

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_page_is_accessible_and_fits(Look look, QuickstartProcess node) {
        PAGES.forEach((user, paths) -> {
            try (var visitor = chromium.visitor(node.url(), look.options())) {
                if (!user.equals("nobody")) {
                    visitor.logIn(user, "/app");
                }
                for (var path : paths) {
                    visitor.open(path);
                    inspect(visitor.page(), look.name() + " " + user + " " + path, pictureOf(look, user, path));
                }
                if (user.equals("stefan")) {
                    visitor.open("/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE");
                    visitor.page().getByTestId("send").first().click();
                    inspect(visitor.page(), look.name() + " send", pictureOf(look, user, "/app/send"));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_pages_of_one_referral_are_accessible_and_fit(Look look, QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var id = referral.get("id").asText();
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.logIn("stefan", "/app/referrals/" + id);
            inspect(visitor.page(), look.name() + " sent", pictureOf(look, "stefan", "/app/referral"));
            visitor.open("/app/offers/" + referral.at("/offer/id").asText());
            inspect(visitor.page(), look.name() + " offer", pictureOf(look, "stefan", "/app/offer"));
        }
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.logIn("paula", "/app/inbox/" + id);
            inspect(visitor.page(), look.name() + " answer", pictureOf(look, "paula", "/app/answer"));
        }
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.page().navigate(referral.at("/voucher/url").asText());
            inspect(visitor.page(), look.name() + " link", pictureOf(look, "client", "/link"));
            visitor.page().click("button[lang=ro]");
            inspect(visitor.page(), look.name() + " client", pictureOf(look, "client", "/page"));
        }
    }

    private static void inspect(Page page, String what, Path picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .as(what)
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(what + " overflows")
                .isTrue();
    }

    private static Path pictureOf(Look look, String user, String path) {
        return PICTURES.resolve(user + path.replaceAll("[^a-z]+", "-") + "-" + look.name() + ".png");
    }
}

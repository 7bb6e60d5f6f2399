package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages on paper and in colours that the reader forces upon them. */
class PrintedPagesIT extends InBrowser {
    private static final List<String> NOT_ON_PAPER = List.of(".top", ".foot", ".codebar", ".crumbs", ".skip");
    private static final String RESULTS = "/app/search?topic=ARB.LOHN&language=ro&postcode=10115";

    @Test
    void on_paper_there_is_the_matter_and_nothing_to_press_black_on_white(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var id = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)))
                .get("id")
                .asText();
        try (var paula = chromium.visitor(node.url())) {
            var page = paula.logIn("paula", "/app/inbox/" + id).page();
            print(page, "inbox");
            paula.open("/app/inbox");
            print(page, "list");
        }
        try (var visitor = chromium.visitor(node.url())) {
            print(visitor.logIn("stefan", RESULTS).page(), "results");
        }
    }

    @Test
    void in_forced_colours_everything_can_still_be_told_apart(QuickstartProcess node) {
        try (var visitor = chromium.visitor(node.url())) {
            var page = visitor.logIn("stefan", RESULTS).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);
            picture(page, "results-forced");
            assertThat(style(page, ".light--OPEN", "::before", "backgroundColor"))
                    .isNotEqualTo(style(page, "body", "", "backgroundColor"));
            assertThat(style(page, ".filters", "", "borderTopStyle")).isEqualTo("solid");
            visitor.open("/app/styleguide");
            picture(page, "styleguide-forced");
            assertThat(style(page, "a.chip[aria-current]", "", "outlineStyle")).isEqualTo("solid");
        }
    }

    /** Dark mode is on all the while: paper is white. */
    private static void print(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        NOT_ON_PAPER.forEach(part ->
                page.locator(part).all().forEach(found -> assertThat(found).isHidden()));
        page.locator("main .kern-btn").all().forEach(button -> assertThat(button)
                .isHidden());
        assertThat(page.locator("main h1")).isVisible();
        assertThat(style(page, "body", "", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        assertThat(style(page, "main h1", "", "color")).isEqualTo("rgb(0, 0, 0)");
        picture(page, name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Object style(Page page, String element, String part, String property) {
        return page.evaluate(
                "([element, part, property]) => getComputedStyle(document.querySelector(element), part)[property]",
                List.of(element, part, property));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + ".png"))
                .setFullPage(true));
    }
}

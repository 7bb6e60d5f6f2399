package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** How a page is looked at: accessible, not overflowing, and with a picture in {@code quickstart/target/pages} to look at. */
enum Look {
    DESKTOP(1280, 900, ColorScheme.LIGHT),
    PHONE(390, 844, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK);

    private static final Path PICTURES = Path.of("target", "pages");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }

    /** A page of a browser that was opened with this look. */
    void inspect(Page page, String name) {
        String what = name + ", " + name().toLowerCase();
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)).setFullPage(true));
        // At once and in the page itself: no page has frames, for whose sake each look would open an empty one besides.
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .as(what)
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(what + " overflows")
                .isTrue();
    }

    /** The page as it is at this moment, in every look. */
    static void at(Page page, String name) {
        for (Look look : values()) {
            page.setViewportSize(look.width, look.height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
            look.inspect(page, name);
        }
        page.setViewportSize(DESKTOP.width, DESKTOP.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(DESKTOP.colours));
    }

    private Path picture(String name) {
        return PICTURES.resolve(name.replaceAll("[^a-z]+", "-") + "-" + name().toLowerCase() + ".png");
    }
}

package de.verweisnetz.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every page must keep to; each rule answers with what is wrong. */
final class PageRules {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String OUTLINE = script("page-rules.js");
    private static final String FOCUS = script("focus-rules.js");
    private static final String OVERFLOW = script("overflow-rules.js");

    private PageRules() {}

    /** Accessible as far as a program can tell: names, roles, contrast. */
    static List<String> axe(Page page) {
        return violations(page, new AxeBuilder(page).withTags(WCAG));
    }

    /** What other colours can break. */
    static List<String> contrast(Page page) {
        return violations(page, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private static List<String> violations(Page page, AxeBuilder axe) {
        // At once and in the page itself: no page has frames, for whose sake each look would open an empty one besides.
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList();
    }

    /** For somebody who gets dizzy from what moves. */
    static void calm(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Headings, title, languages, tables, motion, and on a phone how high is what fingers touch. */
    static List<String> outline(Page page, boolean fingers) {
        // What she reads is neutral, its title too: somebody may look over her shoulder.
        boolean neutral = page.url().matches("https?://[^/]+/[vk](/.*)?");
        return lines(page.evaluate(OUTLINE, Map.of("fingers", fingers, "neutral", neutral)));
    }

    /** Everything that a keyboard comes to shows it. */
    static List<String> focus(Page page) {
        page.keyboard().press("Tab");
        return lines(page.evaluate(FOCUS));
    }

    /** A window of 1280 pixels, enlarged to the double and to the fourfold. */
    static List<String> zoom(Page page) {
        return Stream.of(640, 320)
                .flatMap(width -> {
                    page.setViewportSize(width, 800);
                    return overflow(page).stream().map(what -> what + " at " + width);
                })
                .toList();
    }

    /** In the few colours that somebody has chosen for all programs: the browser sees to the contrast, a picture shows the rest. */
    static void inForcedColours(Page page, Runnable picture) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        picture.run();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** Nothing stands out of the page at its side. */
    static List<String> overflow(Page page) {
        return lines(page.evaluate(OVERFLOW));
    }

    private static List<String> lines(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script(String name) {
        try (var file = PageRules.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

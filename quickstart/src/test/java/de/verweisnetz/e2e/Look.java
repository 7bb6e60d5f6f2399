package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** How a page is looked at: it keeps to {@link PageRules}, and a picture of it hangs in the {@link Gallery}. */
enum Look {
    DESKTOP(1280, 900, ColorScheme.LIGHT),
    PHONE(390, 844, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK);

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
        assertThat(complaints(page, name)).isEmpty();
    }

    /** The page as it is at this moment, in every look. */
    static void at(Page page, String name) {
        assertThat(all(page, name)).isEmpty();
    }

    /** The same by every rule: with a keyboard, enlarged and in forced colours too; answers with what is wrong. */
    static List<String> closely(Page page, String name) {
        PageRules.calm(page);
        var wrong = all(page, name);
        PageRules.outline(page, false).forEach(what -> wrong.add(name + ": " + what));
        PHONE.dress(page);
        PageRules.outline(page, true).forEach(what -> wrong.add(name + ", phone: " + what));
        DESKTOP.dress(page);
        PageRules.focus(page).forEach(what -> wrong.add(name + ": " + what));
        PageRules.zoom(page).forEach(what -> wrong.add(name + ": " + what));
        DESKTOP.dress(page);
        PageRules.inForcedColours(page, () -> Gallery.hang(page, name, "forced"));
        return wrong;
    }

    private static List<String> all(Page page, String name) {
        var wrong = new ArrayList<String>();
        for (Look look : values()) {
            look.dress(page);
            wrong.addAll(look.complaints(page, name));
        }
        DESKTOP.dress(page);
        return wrong;
    }

    private void dress(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    private List<String> complaints(Page page, String name) {
        var look = name().toLowerCase();
        var wrong = new ArrayList<>(PageRules.overflow(page));
        Gallery.hang(page, name, look);
        // Colours are all that the dark look changes.
        wrong.addAll(this == DARK ? PageRules.contrast(page) : PageRules.axe(page));
        wrong.replaceAll(what -> name + ", " + look + ": " + what);
        return wrong;
    }
}

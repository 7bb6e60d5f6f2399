package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody works with; everything she does with it counts as one interaction. */
abstract class Hand {
    private static final int TABS = 400;

    /** WCAG 2.2 asks for less; the portal promises this to everybody. */
    private static final double THUMB = 44;

    final Page page;
    private int interactions;

    private Hand(Page page) {
        this.page = page;
    }

    static Hand mouse(Page page) {
        return new Mouse(page);
    }

    static Hand keyboard(Page page) {
        return new Keyboard(page);
    }

    static Hand thumb(Page page) {
        return new Thumb(page);
    }

    final int interactions() {
        return interactions;
    }

    final void uses(String selector) {
        uses(page.locator(selector).first());
    }

    final void uses(Locator target) {
        interactions++;
        press(target);
    }

    /** A tick or a choice among several. */
    final void ticks(String id) {
        interactions++;
        tick(id);
    }

    final void selects(String selector, String value, String label) {
        interactions++;
        select(page.locator(selector), value, label);
    }

    final void types(String selector, String text) {
        interactions++;
        page.locator(selector).fill(text);
    }

    abstract void press(Locator target);

    abstract void tick(String id);

    abstract void select(Locator list, String value, String label);

    private static final class Mouse extends Hand {
        Mouse(Page page) {
            super(page);
        }

        @Override
        void press(Locator target) {
            target.click();
        }

        @Override
        void tick(String id) {
            page.locator("#" + id).click();
        }

        @Override
        void select(Locator list, String value, String label) {
            list.selectOption(value);
        }
    }

    /** Nothing but keys: what is pressed has been reached by Tab, and could be seen to have been. */
    private static final class Keyboard extends Hand {
        Keyboard(Page page) {
            super(page);
        }

        @Override
        void press(Locator target) {
            reach(target);
            page.keyboard().press("Enter");
        }

        @Override
        void tick(String id) {
            reach(page.locator("#" + id));
            page.keyboard().press("Space");
        }

        @Override
        void select(Locator list, String value, String label) {
            reach(list);
            page.keyboard().type(label);
            assertThat(list.inputValue()).isEqualTo(value);
        }

        private void reach(Locator target) {
            target.waitFor();
            for (int tabs = 0; tabs < TABS && !isFocused(target); tabs++) {
                page.keyboard().press("Tab");
            }
            assertThat(isFocused(target)).as("reached " + target).isTrue();
            assertThat(
                            (Boolean)
                                    target.evaluate(
                                            "e => { const s = getComputedStyle(e), l = e.labels?.[0] && getComputedStyle(e.labels[0]);"
                                                    + " return e.matches(':focus-visible') && [s, l].some(x => x && (x.outlineStyle !== 'none' || x.boxShadow !== 'none')); }"))
                    .as("the focus can be seen on " + target)
                    .isTrue();
        }

        private static boolean isFocused(Locator target) {
            return (Boolean) target.evaluate("e => e === document.activeElement");
        }
    }

    /** Nothing but taps, on what is large enough and not hidden by what sticks to the edge. */
    private static final class Thumb extends Hand {
        Thumb(Page page) {
            super(page);
        }

        @Override
        void press(Locator target) {
            target.scrollIntoViewIfNeeded();
            var box = target.boundingBox();
            assertThat(Math.min(box.height, box.width)).as("size of " + target).isGreaterThanOrEqualTo(THUMB);
            var bar = page.locator(".sendbar");
            if (bar.count() > 0
                    && bar.locator(":scope > *")
                            .first()
                            .evaluate("(e, t) => e === t", target.elementHandle())
                            .equals(false)) {
                assertThat(box.y + box.height)
                        .as(target + " is not under the bar")
                        .isLessThanOrEqualTo(bar.boundingBox().y + 1);
            }
            target.tap();
        }

        @Override
        void tick(String id) {
            press(page.locator("label[for=" + id + "]"));
        }

        @Override
        void select(Locator list, String value, String label) {
            press(list);
            list.selectOption(value);
        }
    }
}

package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A client with her phone, who reads Romanian. */
final class Client implements AutoCloseable {
    private final Visitor visitor;
    private final Page page;

    Client(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
    }

    Page page() {
        return page;
    }

    /** The link from the message; before the button nothing is shown, for chat programs open every link. */
    Client opens(Sent referral) {
        return opens(referral.link());
    }

    Client opens(String link) {
        page.navigate(link);
        assertThat(page.content()).as("a fetched link shows nothing").doesNotContain("Musterberatung");
        page.click("button[lang=ro]");
        assertThat(page.locator("html")).hasAttribute("lang", "ro");
        assertThat(page.locator("#state")).isVisible();
        return this;
    }

    Client types(String code) {
        visitor.open("/v?lang=ro");
        page.fill("#code", code);
        page.click("#show");
        return this;
    }

    Client sees(String state) {
        assertThat(page.locator("#state")).hasAttribute("data-state", state);
        return this;
    }

    /** By the button of that name, and back again when all is done there. */
    Client goesTo(String button) {
        page.click("#" + button);
        return this;
    }

    @Override
    public void close() {
        assertThat(visitor.context().cookies())
                .as("nothing is kept on her phone")
                .isEmpty();
        visitor.close();
    }
}

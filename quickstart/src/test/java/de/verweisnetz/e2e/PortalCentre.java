package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Paula at her browser: her centre answers in the portal. */
final class PortalCentre implements AutoCloseable {
    static final String APPOINTMENT = "Zweiter Stock, Klingel links.";

    private final Visitor visitor;
    private final Page page;

    PortalCentre(Visitor visitor, String path) {
        this.visitor = visitor;
        page = visitor.page();
        visitor.logIn("paula", path);
    }

    Page page() {
        return page;
    }

    Visitor visitor() {
        return visitor;
    }

    PortalCentre finds(Sent referral) {
        page.locator("a[href='/app/inbox/" + referral.id() + "']").first().click();
        return this;
    }

    PortalCentre accepts() {
        page.click("#accept");
        return sees("angenommen");
    }

    /** With a time to come, by the clocks of Germany, and what else there is to know of it. */
    PortalCentre accepts(String appointment) {
        page.fill("#acceptance-form [name=appointment_at]", appointment);
        page.fill("#acceptance-form [name=appointment_text]", APPOINTMENT);
        accepts();
        assertThat(page.locator("#facts")).containsText(APPOINTMENT);
        return this;
    }

    /** The client is here and shows her code. */
    PortalCentre enters(String code) {
        page.fill("#code-field", code);
        page.click("#code-submit");
        return this;
    }

    PortalCentre reports(String outcome) {
        page.check("input[name=outcome][value=" + outcome + "]");
        page.click("#report-outcome");
        return this;
    }

    PortalCentre sees(String status) {
        assertThat(page.getByTestId("status").first()).hasText(status);
        return this;
    }

    @Override
    public void close() {
        visitor.close();
    }
}

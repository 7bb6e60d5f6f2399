package de.verweisnetz.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.verweisnetz.quickstart.QuickstartProcess;

/** Musterberatung Hafen: nobody there has an account; it opens the link of a mail and answers behind it. */
final class MailedCentre implements AutoCloseable {
    private static final String MAILBOX = "verweise@hafen.example";
    private static final String OF_THE_WEEK = "Verweisnetz: Ihre offenen Verweise";

    private final Visitor visitor;
    private final Page page;

    private MailedCentre(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
    }

    /** The mail that comes at once. */
    static String urgent(QuickstartProcess node, Sent referral) {
        return MailCatcherPage.await(node, MAILBOX, referral.reference());
    }

    /** The mail of the week, whether or not there was one this week already. */
    static String ofTheWeek(QuickstartProcess node) {
        WorkingDays.begin();
        return MailCatcherPage.next(
                node,
                MAILBOX,
                OF_THE_WEEK,
                () -> Jobs.run(node, "mail-weeks", "DELETE FROM notification.mail WHERE kind = 'WEEK'"));
    }

    /** Opens the link; a scanner of mails has done so before, and changed nothing by it. */
    static MailedCentre reads(Visitor visitor, String mail) {
        assertThat(mail).as("what a mail may never tell").doesNotContain("ARB", "Lohn", "10115", "20095", "Rumän");
        var links = MailCatcherPage.links(mail);
        MailCatcherPage.prefetch(links);
        var centre = new MailedCentre(visitor);
        centre.page.navigate(links.get(0));
        assertThat(centre.referrals()).hasCount(0);
        return centre;
    }

    Page page() {
        return page;
    }

    MailedCentre shows() {
        page.click("#show");
        assertThat(page.locator("#code-form")).isVisible();
        return this;
    }

    /** On whatever page of the list it stands. */
    Locator referral(Sent referral) {
        var one = page.locator("[data-testid=referral][data-reference='" + referral.reference() + "']");
        if (one.count() == 0) {
            turn("#first");
        }
        while (one.count() == 0 && turn("#next")) {
            continue;
        }
        return one;
    }

    private boolean turn(String button) {
        boolean there = page.locator(button).isVisible();
        if (there) {
            page.click(button);
            page.waitForLoadState();
        }
        return there;
    }

    MailedCentre accepts(Sent referral) {
        referral(referral).getByTestId("accept").click();
        return hasDone("ACCEPTED");
    }

    MailedCentre declines(Sent referral, String reason) {
        var one = referral(referral);
        // What was refused before has left the form open.
        if (!one.getByTestId("decline-submit").isVisible()) {
            one.getByTestId("decline").click();
        }
        one.locator("input[name=reason][value=" + reason + "]").check();
        one.getByTestId("decline-submit").click();
        return hasDone("DECLINED");
    }

    MailedCentre undoes() {
        page.click("#undo");
        return this;
    }

    /** The client is here and shows her code, or says its first characters. */
    MailedCentre enters(String code) {
        page.fill("#f-code", code);
        page.click("#enter-code");
        return hasDone("IN_COUNSELLING");
    }

    MailedCentre reports(Sent referral, String outcome) {
        var form = referral(referral)
                .locator("details")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value=OUTCOME]")));
        form.locator("summary").click();
        form.locator("input[name=outcome][value=" + outcome + "]").check();
        form.locator("button").click();
        return hasDone("CLOSED");
    }

    MailedCentre confirmsWithdrawal(Sent referral) {
        referral(referral)
                .locator("form")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value=WITHDRAWAL_CONFIRMATION]")))
                .locator("button")
                .click();
        return hasDone("WITHDRAWN");
    }

    MailedCentre hasDone(String status) {
        assertThat(page.locator("#done")).hasAttribute("data-status", status);
        return this;
    }

    private Locator referrals() {
        return page.getByTestId("referral");
    }

    @Override
    public void close() {
        assertThat(visitor.context().cookies()).as("there is no login").isEmpty();
        visitor.close();
    }
}

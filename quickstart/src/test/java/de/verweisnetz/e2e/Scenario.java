package de.verweisnetz.e2e;

import de.verweisnetz.quickstart.QuickstartProcess;
import org.junit.jupiter.api.BeforeEach;

/**
 * Stories told end to end, each person at a browser of her own: Stefan of the streetwork, Paula of a centre that uses the portal, a
 * centre that answers by the links in its mails alone, and a client with her phone.
 */
abstract class Scenario extends InBrowser {
    private QuickstartProcess node;

    @BeforeEach
    final void begin(QuickstartProcess shared) {
        node = shared;
    }

    final QuickstartProcess node() {
        return node;
    }

    /** At a page of the portal, logged in. */
    final Streetworker stefan(String path) {
        return new Streetworker(chromium.visitor(node.url()), path);
    }

    final Streetworker stefan(Sent referral) {
        return stefan("/app/referrals/" + referral.id());
    }

    final PortalCentre paula(String path) {
        return new PortalCentre(chromium.visitor(node.url()), path);
    }

    final PortalCentre paula(Sent referral) {
        return paula("/app/inbox/" + referral.id());
    }

    /** What an organisation without any account does with the mail that came at once. */
    final MailedCentre hafenReadsTheMailAbout(Sent referral) {
        return MailedCentre.reads(chromium.visitor(node.url()), MailedCentre.urgent(node, referral));
    }

    /** The same with its mail of the week. */
    final MailedCentre hafenReadsTheMailOfTheWeek() {
        return MailedCentre.reads(chromium.visitor(node.url()), MailedCentre.ofTheWeek(node));
    }

    final Client client() {
        return new Client(chromium.visitor(node.url(), Look.PHONE.options()));
    }

    /** An announced code, where how it was sent is no part of the story. */
    final Sent sentByProgram(String organization) {
        var stefan = programOf("stefan");
        return Sent.of(Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, organization))));
    }

    final NodeClient programOf(String user) {
        return NodeClient.of(node, user);
    }
}

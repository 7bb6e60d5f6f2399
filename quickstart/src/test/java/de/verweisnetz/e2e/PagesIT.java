package de.verweisnetz.e2e;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on a desktop, a phone and in the dark: accessible, not overflowing, and with a picture. */
class PagesIT extends InBrowser {
    private static final String OFFER =
            "/app/directory/documents/service-at-locations/d84dfe3e-3bff-57f2-bb23-e03a44438544";

    private static final Map<String, List<String>> PAGES = Map.of(
            "stefan",
            List.of(
                    "/app",
                    "/app/search",
                    "/app/search?topic=ARB.LOHN&language=ro&postcode=10115",
                    "/app/search?text=Lohn&place=Frankfurt&language=ro&language_at=TH",
                    "/app/find",
                    "/app/referrals",
                    "/app/suggestions",
                    "/app/me"),
            "paula",
            List.of(
                    "/app",
                    "/app/inbox",
                    "/app/portal-feedback/new",
                    "/app/code",
                    "/app/own-offers",
                    "/app/suggestions",
                    "/app/me",
                    "/app/help",
                    "/app/answer-templates",
                    "/app/answer-templates/new",
                    "/app/organisation/keys"),
            "clara",
            List.of(
                    "/app",
                    "/app/statistics",
                    "/app/portal-feedback",
                    "/app/exports",
                    "/app/styleguide",
                    "/app/no-such-page",
                    "/app/me",
                    "/app/directory",
                    "/app/directory/checks",
                    "/app/directory/suggestions",
                    "/app/directory/duplicates",
                    "/app/directory/information",
                    "/app/directory/information/new",
                    "/app/directory/keepers",
                    OFFER,
                    OFFER + "/history",
                    "/app/imports",
                    "/app/imports/new",
                    "/app/imports/sources"),
            "dana",
            List.of("/app"),
            "nobody",
            List.of("/", "/v", "/legal/privacy", "/legal/imprint", "/legal/accessibility"));

    @ParameterizedTest
    @EnumSource
    void every_page_is_accessible_and_fits(Look look, QuickstartProcess node) {
        PAGES.forEach((user, paths) -> {
            try (var visitor = chromium.visitor(node.url(), look.options())) {
                if (!user.equals("nobody")) {
                    visitor.logIn(user, "/app");
                }
                for (var path : paths) {
                    visitor.open(path);
                    look.inspect(visitor.page(), user + path);
                }
                if (user.equals("stefan")) {
                    visitor.open("/app/search?topic=ARB.LOHN&language=ro&postcode=10115&accepts=CODE");
                    visitor.page().getByTestId("send").first().click();
                    look.inspect(visitor.page(), user + "/app/send");
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_of_one_referral_are_accessible_and_fit(Look look, QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var referral = Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
        var id = referral.get("id").asText();
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.logIn("stefan", "/app/referrals/" + id);
            look.inspect(visitor.page(), "stefan/app/referral");
            visitor.open("/app/offers/" + referral.at("/offer/id").asText());
            look.inspect(visitor.page(), "stefan/app/offer");
        }
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.logIn("paula", "/app/inbox/" + id);
            look.inspect(visitor.page(), "paula/app/answer");
        }
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.page().navigate(referral.at("/voucher/url").asText());
            look.inspect(visitor.page(), "client/link");
            visitor.page().click("button[lang=ro]");
            look.inspect(visitor.page(), "client/page");
        }
    }
}

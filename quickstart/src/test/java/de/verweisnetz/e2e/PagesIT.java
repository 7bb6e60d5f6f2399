package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every page on a desktop, a phone, in the dark and in forced colours, enlarged and by keyboard; with its empty, wrong and forbidden states. */
@TestMethodOrder(OrderAnnotation.class)
class PagesIT extends InBrowser {
    private static final String OFFER = "/app/directory/documents/service-at-locations/";
    private static final String OVERLONG =
            "Musterberatungsstelle für Arbeitnehmerinnen und Arbeitnehmer aus der Europäischen Union"
                    + " in Landwirtschaft, Baugewerbe und Binnenschifffahrtsgesellschaften";
    /** They lead back to the page of the referral, or are a file. */
    private static final Set<String> NO_PAGES = Set.of(
            "/app/inbox/{id}/contact-data",
            "/app/inbox/{id}/outcome",
            "/app/inbox/{id}/template",
            "/app/help/{role}.pdf",
            "/app/imports/{id}/findings/file",
            "/app/me/preferences/file",
            "/app/portal-feedback/file",
            "/k/{key}/card.png",
            "/app/referrals/{id}/pdf");

    @Test
    void what_streetworkers_see(QuickstartProcess node) throws IOException {
        var names = new Entries();
        var entry = names.add(OVERLONG);
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        var referral = referral(node);
        var offer = referral.at("/offer/id").asText();
        var card = NodeClient.of(node, "stefan")
                .post("/v1/signposts", Map.of("offer_id", offer, "language", "ro"))
                .json();
        try (var stefan = tour("stefan", node).logsIn()) {
            stefan.sees("start", "/app")
                    .sees("search", "/app/search")
                    .sees("search, found", "/app/search?topic=ARB.LOHN&language=ro&postcode=10115")
                    .sees("search, open at", "/app/search?text=Lohn&place=Frankfurt&language=ro&language_at=TH")
                    .sees("search, nothing", "/app/search?topic=GES.BEITRAG&language=el&postcode=18055")
                    .sees("search, overlong", "/app/search?text=" + names.word)
                    .sees("offer", "/app/offers/" + offer)
                    .sees("offer, overlong", "/app/offers/" + entry.offer())
                    .sees("find", "/app/find")
                    .sees("send", "/app/send?topic=ARB.LOHN&language=ro&offer=" + offer)
                    .finds("send, empty", "#send-submit")
                    .sees("referrals", "/app/referrals")
                    .sees("referral", "/app/referrals/" + referral.get("id").asText())
                    .sees("tasks", "/app/tasks")
                    .sees("card form", "/app/cards?offer=" + offer)
                    .sees("card", "/app/cards/" + card.get("id").asText())
                    .sees("suggestions", "/app/suggestions")
                    .sees("me", "/app/me")
                    .sees("rights", "/app/rights")
                    .seesWhereNothingIs("/app/audit", "/app/referrals");
            nothingIsWrong(stefan);
        }
    }

    @Test
    void what_centres_see(QuickstartProcess node) throws IOException {
        var id = referral(node).get("id").asText();
        assertThat(NodeClient.of(node, "paula").step(id, "seen", 1, "").status())
                .isEqualTo(200);
        var inbox = "/app/inbox/" + id;
        try (var paula = tour("paula", node).logsIn()) {
            paula.sees("start", "/app")
                    .sees("inbox", "/app/inbox")
                    .sees("referral", inbox)
                    .sees("sheet", inbox + "/sheet")
                    .sees("forward", inbox + "/forward")
                    .sees("consents", inbox + "/consents")
                    .sees("code", "/app/code")
                    .finds("code, empty", "main button")
                    .sees("own offers", "/app/own-offers")
                    .sees("team", "/app/team")
                    .finds("departure", "[data-testid=departure]")
                    .sees("keys", "/app/organisation/keys")
                    .sees("help", "/app/help")
                    .sees("templates", "/app/answer-templates")
                    .sees("template", "/app/answer-templates/new")
                    .finds("template, empty", "#template-submit")
                    .sees("feedback", "/app/portal-feedback/new")
                    .finds("feedback, empty", "#feedback-submit")
                    .sees("outcomes", "/app/outcomes")
                    .sees("project end", "/app/project-end")
                    .seesWhereNothingIs("/app/imports", "/app/inbox");
            nothingIsWrong(paula);
        }
    }

    @Test
    void what_those_who_keep_the_directory_see(QuickstartProcess node) throws IOException {
        var offer = OFFER + Sending.offerOf(NodeClient.of(node, "stefan"), Sending.MUSTERBERATUNG_ARBEIT);
        var names = new Entries();
        var entry = names.add("Musterstelle");
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var stefan = chromium.visitor(node.url())) {
            EditSuggestionsIT.suggest(stefan.logIn("stefan", "/app/search"), entry, "mittwochs 14–18 Uhr");
        }
        try (var clara = tour("clara", node).logsIn()) {
            clara.sees("start", "/app")
                    .sees("directory", "/app/directory")
                    .sees("offer", offer)
                    .sees("history", offer + "/history")
                    .sees("checks", "/app/directory/checks")
                    .finds("check", "main a[href^='/app/directory/checks/']")
                    .sees("suggestions", "/app/directory/suggestions")
                    .finds("suggestion", "main a[href^='/app/directory/suggestions/']")
                    .sees("information", "/app/directory/information")
                    .sees("information, new", "/app/directory/information/new")
                    .finds("information, empty", "#information-submit")
                    .sees("keepers", "/app/directory/keepers")
                    .sees("exports", "/app/exports")
                    .sees("overdue", "/app/overdue")
                    .sees("phone", "/app/phone")
                    .sees("answer modes", "/app/answer-modes")
                    .sees("statistics", "/app/statistics")
                    .sees("style guide", "/app/styleguide")
                    .seesWhereNothingIs("/app/retention", "/app/directory/suggestions");
            nothingIsWrong(clara);
        }
    }

    @Test
    void what_those_who_import_see(@TempDir Path folder, QuickstartProcess node) throws IOException {
        var names = new Entries();
        names.add("Musterverein");
        names.add("Musterverein");
        names.imported(NodeClient.of(node, "clara"), LocalDate.now());
        try (var clara = tour("clara", node).logsIn()) {
            var page = clara.page();
            clara.sees("imports", "/app/imports")
                    .sees("harvest", "/app/imports/harvest")
                    .sees("import, new", "/app/imports/new")
                    .finds("import, empty", "#upload-submit")
                    .opens("/app/imports/new");
            Importing.upload(page, Importing.table(folder, names.word), "Musterliste " + names.word);
            Importing.waitFor(page, "CHECKED");
            var path = page.url();
            clara.sees("import")
                    .sees("mapping", path + "/mapping")
                    .sees("quarantine", path + "/quarantine")
                    .sees("findings, summed up", path + "/finding-groups")
                    .sees("findings", path + "/findings")
                    .sees("changes", path + "/changes")
                    .sees("sources", "/app/imports/sources")
                    .finds("source", "main a[href^='/app/imports/sources/']")
                    .sees("duplicates", "/app/directory/duplicates")
                    .finds("duplicate", "main a[href^='/app/directory/duplicates/']");
            nothingIsWrong(clara);
        }
    }

    @Test
    void what_officers_and_administrators_see(QuickstartProcess node) throws IOException {
        try (var dana = tour("dana", node).logsIn()) {
            dana.sees("start", "/app")
                    .sees("rights", "/app/rights")
                    .sees("audit", "/app/audit")
                    .sees("retention", "/app/retention")
                    .sees("incident", "/app/incident")
                    .sees("record", "/app/processing-record")
                    .sees("project end", "/app/project-end")
                    .sees("me", "/app/me");
            nothingIsWrong(dana);
        }
        try (var adam = tour("adam", node).logsIn()) {
            adam.sees("start", "/app").sees("feedback", "/app/portal-feedback").sees("me", "/app/me");
            nothingIsWrong(adam);
        }
    }

    @Test
    void what_everybody_sees(QuickstartProcess node) throws IOException {
        var referral = referral(node);
        var hers = referral.at("/voucher/url").asText();
        var card = NodeClient.of(node, "stefan")
                .post(
                        "/v1/signposts",
                        Map.of("offer_id", referral.at("/offer/id").asText(), "language", "ro"))
                .json();
        try (var anybody = tour("everybody", node)) {
            anybody.sees("start", "/")
                    .sees("privacy", "/legal/privacy")
                    .sees("imprint", "/legal/imprint")
                    .sees("accessibility", "/legal/accessibility")
                    .sees("accessibility, English", "/legal/accessibility?lang=en")
                    .sees("not there", "/nirgends")
                    .sees("card", card.get("url").asText())
                    .sees("card, unknown", "/k/unbekannt");
            for (var link : List.of("c", "m", "r")) {
                anybody.sees("link " + link, "/" + link + "/abgeschnitten")
                        .finds("link " + link + ", unknown", "#show")
                        .sees("link " + link + ", none", "/" + link);
            }
            anybody.sees("code", "/v")
                    .sees("request", "/v/request")
                    .sees("client", hers)
                    .finds("client, shown", "#show");
            for (var place : List.of("consents", "contact", "data", "lock", "others", "withdraw")) {
                anybody.opens(hers + "/" + place).finds("client, " + place, "#show");
            }
            nothingIsWrong(anybody);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void no_page_is_without_a_picture() throws IOException {
        var routes = Routes.ofEverybody();
        assertThat(routes.all()).contains("/app", "/v/{token}", "/k/{key}", "/r/{token}", "/c/{token}", "/m/{token}");
        assertThat(routes.without(Tour.seen())).isSubsetOf(NO_PAGES);
    }

    private static Tour tour(String who, QuickstartProcess node) throws IOException {
        return new Tour(who, chromium.visitor(node.url()), Routes.ofEverybody());
    }

    private static void nothingIsWrong(Tour tour) {
        assertThat(tour.wrong()).isEmpty();
    }

    private static JsonNode referral(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        return Sending.issue(stefan, Sending.request(Sending.offerOf(stefan, Sending.MUSTERBERATUNG_ARBEIT)));
    }
}

package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.COORDINATORS;
import static de.verweisnetz.isolation.Row.EDITORS;
import static de.verweisnetz.isolation.Row.SEARCHERS;
import static de.verweisnetz.isolation.Row.open;
import static de.verweisnetz.isolation.Row.organisation;
import static de.verweisnetz.isolation.Row.shared;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.duplicates.Twins;
import de.verweisnetz.directory.upkeep.ListedOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rows about the directory: what is listed is everybody's, what is changed is its keepers'. */
final class DirectoryRows {
    private static final String PATCH = "application/merge-patch+json";

    static final List<Row> ROWS = List.of(
            open("getCodeLists", w -> Ask.byAnyone()),
            shared("searchOffers", SEARCHERS, w -> Ask.by(w.sender()).query("language=ro")),
            shared("getOffer", SEARCHERS, w -> Ask.by(w.sender()).about(w.offer().id)),
            shared("getUnmetNeeds", COORDINATORS, w -> Ask.by(w.coordinator())),
            shared("getSuggestionsState", SEARCHERS, w -> Ask.by(w.sender())),
            shared("suggest", SEARCHERS, w -> Ask.by(w.sender()).body(Map.of("text", "Mein Chef zahlt keinen Lohn"))),
            shared("listInformationSources", SEARCHERS, w -> Ask.by(w.sender())),
            shared("addInformationSource", COORDINATORS, w -> Ask.by(w.coordinator())
                    .body(information())),
            shared("getInformationSource", SEARCHERS, w -> Ask.by(w.sender())
                    .about(source(w).at("/id"))),
            shared("changeInformationSource", COORDINATORS, w -> Ask.by(w.coordinator())
                    .about(source(w).at("/id"))
                    .version(1)
                    .body(information())),
            shared("removeInformationSource", COORDINATORS, w -> Ask.by(w.coordinator())
                    .about(source(w).at("/id"))
                    .version(1)),
            shared("findInformationCards", SEARCHERS, w -> Ask.by(w.sender()).query("topic=ARB.LOHN&language=ro")),
            shared("exportOffers", SEARCHERS, w -> Ask.by(w.sender()).query("format=csv&language=ro")),
            shared("exportDirectory", COORDINATORS, w -> Ask.by(w.coordinator()).query("format=ndjson")),
            shared("listDirectoryChanges", SEARCHERS, w -> Ask.by(w.sender())),
            organisation("readDocument", EDITORS, w -> document(w.offer())),
            organisation(
                    "editDocument",
                    EDITORS,
                    w -> document(w.offer()).version(1).as(PATCH).body(Map.of("description", "Im Hof."))),
            organisation("deleteDocument", EDITORS, w -> document(w.offer()).version(1)),
            organisation("documentHistory", EDITORS, w -> document(w.offer())),
            organisation(
                    "revertDocument",
                    EDITORS,
                    w -> document(edited(w.offer().editedDirectly())).version(2).body(Map.of("version", 1))),
            organisation("ownOffers", EDITORS, w -> listed(w.offer())),
            organisation("managedOrganizations", EDITORS, w -> keeping(w.offer())),
            shared("manageOrganization", COORDINATORS, w -> Ask.by(w.coordinator())
                    .about(w.offer().organization)
                    .body(Map.of("participant_id", w.receiver().participant(), "edits", "DIRECT"))),
            organisation("editSuggestions", SEARCHERS, w -> Ask.by(w.sender())
                    .query("limit=100")
                    .shows(suggestion(w).at("/id"))),
            shared("suggestEdit", SEARCHERS, w -> Ask.by(w.sender()).body(remark(w.offer()))),
            organisation("editSuggestion", SEARCHERS, w -> Ask.by(w.sender())
                    .about(suggestion(w).at("/id"))),
            shared("approveEdit", COORDINATORS, w -> Ask.by(w.coordinator())
                    .about(suggestion(w).at("/id"))
                    .version(1)
                    .body(Map.of("answer", "Danke!"))),
            shared("rejectEdit", COORDINATORS, w -> Ask.by(w.coordinator())
                    .about(suggestion(w).at("/id"))
                    .version(1)
                    .body(Map.of("answer", "Sie stimmt doch."))),
            shared("checkQueue", COORDINATORS, w -> Ask.by(w.coordinator())),
            shared("offerCheck", COORDINATORS, w -> Ask.by(w.coordinator()).about(w.offer().id)),
            shared("recordCheck", COORDINATORS, w -> Ask.by(w.coordinator())
                    .about(w.offer().id)
                    .body(Map.of("result", "CONFIRMED"))),
            shared("createCheckLink", COORDINATORS, w -> Ask.by(w.coordinator()).about(w.offer().id)),
            open("viewCheckLink", w -> link(w.offer(), Map.of())),
            open("answerCheckLink", w -> answer(w.offer())),
            organisation("confirmOffer", EDITORS, w -> kept(w.offer())),
            shared("reportOffer", SEARCHERS, w -> Ask.by(w.sender())
                    .about(w.offer().id)
                    .body(Map.of("reason", "WRONG_NUMBER"))),
            shared("offerConfidence", SEARCHERS, w -> Ask.by(w.sender()).about(w.offer().id)),
            organisation("setCapacity", EDITORS, w -> kept(w.offer()).body(Map.of("light", "FULL"))),
            organisation("closeOffer", EDITORS, w -> kept(w.offer())
                    .body(Map.of("until", LocalDate.now().plusDays(9)))),
            organisation("reopenOffer", EDITORS, w -> kept(w.offer())),
            shared("listDuplicates", COORDINATORS, w -> Ask.by(w.coordinator())),
            shared("getDuplicate", COORDINATORS, DirectoryRows::pair),
            shared("dismissDuplicate", COORDINATORS, w -> pair(w).body(Map.of("reason", "Zwei Häuser"))),
            shared("mergeDocuments", COORDINATORS, w -> merging(w.coordinator(), w.twins())),
            shared("getMerge", COORDINATORS, DirectoryRows::merge),
            shared("undoMerge", COORDINATORS, DirectoryRows::merge));

    private DirectoryRows() {}

    private static Map<String, Object> information() {
        return Map.of(
                "topic", "ARB.URLAUB",
                "language", "ro",
                "title", "Musterinformation",
                "url", "https://example.org/muster/" + Ids.next(),
                "publisher", "Musterverlag",
                "checked_on", LocalDate.now().minusDays(1),
                "expires_on", LocalDate.now().plusDays(90));
    }

    private static JsonNode source(World w) {
        return World.made(Api.as(w.coordinator()).post("/v1/information-sources", information()));
    }

    private static Ask kept(ListedOffer offer) {
        return Ask.by(offer.paula).about(offer.id);
    }

    private static Ask document(ListedOffer offer) {
        return kept(offer).with("kind", "service-at-locations");
    }

    private static ListedOffer edited(ListedOffer offer) {
        var edit = document(offer).version(1).as(PATCH).body(Map.of("description", "Im Hof."));
        World.made(edit.send(Operation.all().get("editDocument"), offer.paula));
        return offer;
    }

    private static Ask listed(ListedOffer offer) {
        return Ask.by(offer.paula).shows(offer.id);
    }

    private static Ask keeping(ListedOffer offer) {
        return Ask.by(offer.paula).shows(offer.organization);
    }

    private static Map<String, Object> remark(ListedOffer offer) {
        return Map.of("kind", "service_at_location", "id", offer.id, "remark", "Die Nummer stimmt nicht mehr.");
    }

    private static JsonNode suggestion(World w) {
        return World.made(Api.as(w.sender()).post("/v1/edit-suggestions", remark(w.offer())));
    }

    static Ask link(ListedOffer offer, Map<String, Object> more) {
        var url = World.made(Api.as(offer.clara).post("/v1/offers/" + offer.id + "/check-links", ""))
                .at("/url")
                .asText();
        var token = url.substring(url.lastIndexOf('/') + 1);
        var body = new java.util.HashMap<>(more);
        body.put("token", token);
        return Ask.byAnyone().body(body).knowing(token, "Z" + token.substring(1));
    }

    private static Ask answer(ListedOffer offer) {
        return link(offer, Map.of("offers", List.of(Map.of("id", offer.id, "answer", "ALL_CORRECT"))));
    }

    private static Ask pair(World w) {
        var twins = w.twins();
        var clara = w.coordinator();
        var pair = Twins.pair(clara, "organization", twins.one.organization, twins.other.organization);
        return Ask.by(clara).about(pair.at("/id"));
    }

    private static Ask merging(Member clara, Twins twins) {
        return Ask.by(clara).body(Twins.merge(clara, "organization", twins.one.organization, twins.other.organization));
    }

    private static Ask merge(World w) {
        var clara = w.coordinator();
        var merged = merging(clara, w.twins()).send(Operation.all().get("mergeDocuments"), clara);
        return Ask.by(clara).about(World.made(merged).at("/id"));
    }
}

package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.open;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.WarmFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of what clients and readers do without a login: their credential opens one thing, and another one nothing. */
final class ClientRows {
    private static final String NO_TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    static final List<Row> ROWS = List.of(
            open("showClientPage", w -> holding(w.issued(), Map.of())),
            open("showClientConsents", w -> holding(w.issued(), Map.of())),
            open("giveClientConsent", w -> holding(
                            w.both().issueWithoutFeedback(), Map.of("text_version", "2026-2", "language", "ro"))
                    .with("purpose", "FEEDBACK")),
            open("withdrawClientConsent", w -> holding(w.issued(), Map.of()).with("purpose", "FEEDBACK")),
            open("showOwnContactData", w -> holding(w.warm().issue(), Map.of())),
            open(
                    "enterOwnContactData",
                    w -> holding(
                            w.warm().issueWithoutData(),
                            Map.of("client", Json.read(WarmFixture.CLIENT, JsonNode.class)))),
            open("exportClientData", w -> holding(w.issued(), Map.of())),
            open("openRightsRequest", w -> holding(w.issued(), Map.of("kind", "RESTRICTION"))),
            open("getRightsStatus", w -> ticket(holding(w.issued(), Map.of("kind", "RESTRICTION")))),
            open(
                    "answerAppointmentAsClient",
                    w -> holding(
                            after(w, "acceptance", "appointment"),
                            Map.of("appointment_at", "2099-01-05T09:00:00Z", "fits", true))),
            open("reportAsClient", w -> holding(w.issued(), Map.of("said", "CAME"))),
            open("withdrawAsClient", w -> holding(w.issued(), Map.of())),
            open("showClientReceipt", w -> withdrawn(holding(w.issued(), Map.of()))),
            open("listAlternatives", w -> holding(after(w, "decline"), Map.of())),
            open("chooseAlternative", w -> holding(after(w, "decline"), choice())),
            open("liftRestriction", w -> holding(w.issued(), Map.of())),
            open("showCard", w -> card(w.card())),
            open("takeCode", w -> card(w.card()).body(Map.of("language", "ro", "notice_text_version", "2026-1-card"))));

    private ClientRows() {}

    private static Ask holding(JsonNode referral, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        var token = WarmFixture.token(referral);
        body.put("token", token);
        return Ask.byAnyone().body(body).knowing(token, NO_TOKEN);
    }

    /** The client's own referral after these steps of others. */
    private static JsonNode after(World w, String... steps) {
        var referral = w.issued();
        StepRequests.taken(w.both(), referral, steps);
        return referral;
    }

    private static Map<String, Object> choice() {
        return Map.of(
                "offer_id",
                ReferralFixture.create().offer().id(),
                "notice_text_version",
                "2026-2",
                "text_version",
                "2026-2",
                "language",
                "ro");
    }

    private static Ask withdrawn(Ask client) {
        World.made(client.send(Operation.all().get("withdrawAsClient"), null));
        return client;
    }

    private static Ask ticket(Ask request) {
        var opened = request.send(Operation.all().get("openRightsRequest"), null);
        var ticket = opened.json().at("/ticket").asText();
        return Ask.byAnyone().body(Map.of("ticket", ticket)).knowing(ticket, "A".repeat(ticket.length()));
    }

    private static Ask card(JsonNode card) {
        var key = card.at("/key").asText();
        return Ask.byAnyone().with("key", key).knowing(key, "00000000");
    }
}

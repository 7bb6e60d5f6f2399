package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.ALL;
import static de.verweisnetz.isolation.Row.CENTRES;
import static de.verweisnetz.isolation.Row.COORDINATORS;
import static de.verweisnetz.isolation.Row.open;
import static de.verweisnetz.isolation.Row.organisation;
import static de.verweisnetz.isolation.Row.shared;
import static de.verweisnetz.isolation.Row.team;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.TestRequest;
import de.verweisnetz.testing.Api;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows about mails, and about organisations that answer by link, on the telephone or from a system of their own. */
final class AnswerRows {
    private static final String NO_TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    private static final Map<String, String> TEMPLATE =
            Map.of("kind", "QUESTION", "language", "de", "title", "Seit wann?", "text", "Seit wann arbeiten Sie dort?");

    static final List<Row> ROWS = List.of(
            team("listAnswerModes", ALL, w -> Ask.by(w.receiver().asManager())
                    .shows(w.receiver().participant())),
            organisation("setAnswerMode", ALL, w -> mode(w, Map.of("mode", "API"))),
            open("viewAnswerLink", w -> linked(w, Map.of())),
            open("answerByLink", w -> linked(w, Map.of("version", 1, "answer", Map.of("step", "ACCEPTANCE")))),
            open("redeemByLink", w -> linked(w, Map.of("code", ""))),
            shared("listPhoneMatters", COORDINATORS, w -> Ask.by(w.coordinator())),
            shared("recordPhoneAnswer", COORDINATORS, AnswerRows::byPhone),
            organisation("uploadOutcomes", CENTRES, AnswerRows::upload),
            organisation("getMailPreferences", ALL, w -> Ask.by(w.receiver())),
            organisation("setMailPreferences", ALL, w -> Ask.by(w.receiver())
                    .body(Map.of("address", "team@musterprojekt.example"))),
            organisation("forgetMailAddress", ALL, w -> Ask.by(w.receiver())),
            open("confirmMailAddress", w -> confirming(w)),
            organisation(
                    "listAnswerTemplates", CENTRES, w -> Ask.by(w.receiver()).shows(template(w))),
            organisation("addAnswerTemplate", CENTRES, w -> Ask.by(w.receiver()).body(TEMPLATE)),
            organisation(
                    "changeAnswerTemplate",
                    CENTRES,
                    w -> Ask.by(w.receiver()).about(template(w)).version(1).body(TEMPLATE)),
            organisation("deleteAnswerTemplate", CENTRES, w -> Ask.by(w.receiver())
                    .about(template(w))
                    .version(1)));

    private AnswerRows() {}

    /** A new one of the receiver's. */
    private static String template(World w) {
        return World.made(Api.as(w.receiver()).post("/v1/answer-templates", TEMPLATE))
                .at("/id")
                .asText();
    }

    private static Ask mode(World w, Map<String, String> mode) {
        return Ask.by(w.receiver().asManager())
                .about("participant", w.receiver().participant())
                .version(0)
                .body(mode);
    }

    private static void answering(World w, Map<String, String> mode) {
        var ask = mode(w, mode);
        World.made(ask.send(Operation.all().get("setAnswerMode"), ask.own()));
    }

    /** An urgent one, which is mailed at once with a link of its own. */
    private static Ask linked(World w, Map<String, ?> more) {
        var mailbox = "verweise-" + w.receiver().participant() + "@musterberatung.example";
        answering(w, Map.of("mode", "LINK", "mailbox", mailbox));
        try (var mails = MailedLinks.open()) {
            var referral = w.both()
                    .issue(TestRequest.to(w.both().offer())
                            .put("urgency", "DEADLINE")
                            .put("deadline", LocalDate.now().plusDays(20).toString()));
            var token = mails.token(mailbox, "/r/");
            return Ask.byAnyone().body(body(token, referral, more)).knowing(token, NO_TOKEN);
        }
    }

    private static Map<String, Object> body(String token, JsonNode referral, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("token", token);
        if (body.containsKey("answer")) {
            body.putIfAbsent("referral_id", referral.at("/id"));
        }
        if (body.containsKey("code")) {
            body.put("code", referral.at("/voucher/code"));
        }
        return body;
    }

    /** By a link of one organisation, about a referral of others. */
    static Ask answeringForeign(World w) {
        var foreign = new World().issued().at("/id").asText();
        return linked(w, Map.of("version", 1, "answer", Map.of("step", "ACCEPTANCE"), "referral_id", foreign))
                .knowing(foreign, Ids.next().toString());
    }

    private static Ask confirming(World w) {
        var mailbox = "team-" + w.receiver().id() + "@musterberatung.example";
        try (var mails = MailedLinks.open()) {
            var ask = Ask.by(w.receiver()).body(Map.of("address", mailbox));
            World.made(ask.send(Operation.all().get("setMailPreferences"), ask.own()));
            var token = mails.token(mailbox, "/m/");
            return Ask.byAnyone().body(Map.of("token", token)).knowing(token, NO_TOKEN);
        }
    }

    private static Ask byPhone(World w) {
        answering(w, Map.of("mode", "PHONE"));
        return Ask.by(w.coordinator()).about(w.issued().at("/id")).version(1).body(Map.of("step", "ACCEPTANCE"));
    }

    private static Ask upload(World w) {
        return Ask.by(w.receiver())
                .as("text/csv")
                .body(w.issued("acceptance").at("/reference").asText() + ";" + LocalDate.now() + ";RESOLVED_ONCE\n");
    }
}

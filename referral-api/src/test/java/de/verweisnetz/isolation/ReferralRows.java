package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.ALL;
import static de.verweisnetz.isolation.Row.CENTRES;
import static de.verweisnetz.isolation.Row.COORDINATORS;
import static de.verweisnetz.isolation.Row.PARTIES;
import static de.verweisnetz.isolation.Row.SENDERS;
import static de.verweisnetz.isolation.Row.manager;
import static de.verweisnetz.isolation.Row.organisation;
import static de.verweisnetz.isolation.Row.shared;
import static de.verweisnetz.isolation.Row.team;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.TestRequest;
import de.verweisnetz.referral.WarmFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.RecurringJobs;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows about referrals, as their two organisations use them. */
final class ReferralRows {
    static final List<Row> ROWS = List.of(
            shared("getConsentTexts", ALL, w -> Ask.by(w.sender()).query("language=ro")),
            shared("issueReferral", SENDERS, w -> Ask.by(w.sender())
                    .body(TestRequest.to(w.both().offer()))),
            team("listReferrals", PARTIES, w -> sent(w).query("box=sent")),
            organisation("listReferrals", CENTRES, w -> received(w).query("box=received")),
            team("listSimilarReferrals", SENDERS, w -> sent(w).query("language=ro&topic=ARB.LOHN")),
            team("getReferral", PARTIES, w -> bySender(w, w.issued())),
            organisation("getReferral", PARTIES, w -> byReceiver(w, w.issued())),
            team("listReferralEvents", PARTIES, w -> bySender(w, w.issued())),
            organisation("listReferralEvents", PARTIES, w -> byReceiver(w, w.issued())),
            team("issueDraft", SENDERS, w -> sending(w, "issuance", w.draft())),
            team("answerQuestion", PARTIES, w -> sending(w, "answer", w.issued("return"))),
            team("withdrawReferral", PARTIES, w -> sending(w, "withdrawal", w.issued())),
            team("voidReferral", PARTIES, w -> sending(w, "void", w.issued())),
            organisation("markReferralSeen", CENTRES, w -> answering(w, "seen", w.issued())),
            organisation("markReferralsSeen", CENTRES, ReferralRows::seeingMany),
            organisation("askBack", CENTRES, w -> answering(w, "return", w.issued())),
            organisation("acceptReferral", CENTRES, w -> answering(w, "acceptance", w.issued())),
            organisation("declineReferral", CENTRES, w -> answering(w, "decline", w.issued())),
            organisation("offerAppointment", CENTRES, w -> answering(w, "appointment", w.issued("acceptance"))),
            organisation(
                    "recordContactAttempt", CENTRES, w -> answering(w, "contact-attempts", w.issued("acceptance"))),
            organisation("recordNoShow", CENTRES, w -> answering(w, "no-show", w.issued("acceptance"))),
            organisation("recordArrival", CENTRES, w -> answering(w, "arrival", w.issued("acceptance"))),
            organisation("reportOutcome", CENTRES, w -> answering(w, "outcome", w.issued("acceptance"))),
            organisation(
                    "closeReferral",
                    CENTRES,
                    w -> answering(w, "closure", w.issued("acceptance", "arrival", "continues"))),
            organisation("forwardReferral", CENTRES, w -> answering(w, "forwarding", w.issued("seen"))),
            organisation(
                    "confirmWithdrawal", CENTRES, w -> answering(w, "withdrawal-confirmation", w.issued("withdrawal"))),
            organisation("reopenReferral", CENTRES, w -> answering(w, "reopening", w.issued("decline"))),
            organisation("undoLastStep", PARTIES, w -> undoing(w)),
            organisation("assignReferral", CENTRES, w -> byReceiver(w, w.issued())
                    .version(1)
                    .body(Map.of("to", w.receiver().id()))),
            organisation("linkSameCase", CENTRES, ReferralRows::sameCase),
            organisation("separateCases", CENTRES, ReferralRows::separating),
            organisation("redeemVoucher", CENTRES, w -> redeeming(w, w.issued())),
            shared("redeemVoucherElsewhere", CENTRES, w -> redeemingElsewhere(w, w.both())),
            team("listConsents", PARTIES, w -> bySender(w, w.issued())),
            organisation("listConsents", PARTIES, w -> byReceiver(w, w.issued())),
            team("addConsent", PARTIES, w -> bySender(w, withoutFeedback(w))
                    .body(TestRequest.consent("FEEDBACK", "CHAT"))),
            organisation("addConsent", PARTIES, w -> byReceiver(w, withoutFeedback(w))
                    .body(TestRequest.consent("FEEDBACK", "ON_SITE"))),
            team("withdrawConsent", PARTIES, w -> withdrawing(bySender(w, w.issued()), "CHAT")),
            organisation("withdrawConsent", PARTIES, w -> withdrawing(byReceiver(w, w.issued()), "ON_SITE")),
            shared("proveConsent", ALL, w -> Ask.by(w.sender()).body(consent(w, w.issued()))),
            organisation("listOrganisationKeys", ALL, w -> keys(WarmFixture.create())),
            manager("replaceOrganisationKey", ALL, w -> Ask.by(
                            WarmFixture.create().receiver())
                    .body(Map.of("custody", "NODE"))),
            manager("reportLostOrganisationKey", ALL, w -> losing(WarmFixture.create())),
            team("getClientDataState", PARTIES, w -> sealed(WarmFixture.create(), true)),
            organisation("getClientDataState", PARTIES, w -> sealed(WarmFixture.create(), false)),
            organisation("openClientData", CENTRES, w -> sealed(WarmFixture.create(), false)
                    .shows(WarmFixture.NUMBER)),
            team("resealClientData", SENDERS, w -> resealing(WarmFixture.create())),
            shared("handOutSignpost", SENDERS, w -> Ask.by(w.sender())
                    .body(Map.of("offer_id", w.both().offer().id(), "language", "ro"))),
            organisation("getSignpost", SENDERS, ReferralRows::card),
            organisation("getArrivalsWithoutCode", CENTRES, w -> Ask.by(w.receiver())),
            organisation("countArrivalWithoutCode", CENTRES, w -> Ask.by(w.receiver())),
            team("listTasks", PARTIES, w -> Ask.by(w.sender()).shows(task(w).at("/id"))),
            team("completeTask", PARTIES, w -> Ask.by(w.sender())
                    .about(task(w).at("/id"))
                    .version(1)),
            shared("listOverdue", COORDINATORS, w -> Ask.by(w.coordinator())),
            team("listRestrictedReferrals", PARTIES, w -> Ask.by(w.sender()).shows(restricted(w))),
            organisation("listRestrictedReferrals", PARTIES, w -> Ask.by(w.receiver())
                    .shows(restricted(w))),
            shared("listCodeAlarms", Set.of("coordinator", "dpo"), w -> Ask.by(w.coordinator())),
            shared("getUnlinkedReports", COORDINATORS, w -> Ask.by(w.coordinator())
                    .query("from=2026-01&to=2026-02")),
            shared("getFunnel", COORDINATORS, w -> Ask.by(w.coordinator()).query("from=2026-01-01&to=2026-12-31")));

    private ReferralRows() {}

    private static Ask sent(World w) {
        return Ask.by(w.sender()).shows(w.issued().at("/id"));
    }

    private static Ask received(World w) {
        return Ask.by(w.receiver()).shows(w.issued().at("/id"));
    }

    private static Ask bySender(World w, JsonNode referral) {
        return Ask.by(w.sender()).about(referral.at("/id"));
    }

    private static Ask byReceiver(World w, JsonNode referral) {
        return Ask.by(w.receiver()).about(referral.at("/id"));
    }

    private static Ask sending(World w, String step, JsonNode referral) {
        return bySender(w, referral)
                .version(StepRequests.version(w.sender(), referral))
                .body(StepRequests.body(step, w.both()));
    }

    private static Ask answering(World w, String step, JsonNode referral) {
        var other = step.equals("forwarding") ? ReferralFixture.create() : w.both();
        return byReceiver(w, referral)
                .version(StepRequests.version(w.receiver(), referral))
                .body(StepRequests.body(step, other));
    }

    /** What belongs to others is refused one by one, so that only the one who may reads that she has seen it. */
    private static Ask seeingMany(World w) {
        return Ask.by(w.receiver())
                .body(Map.of("items", List.of(Map.of("referral_id", w.issued().at("/id")))))
                .shows("SEEN\"");
    }

    private static Ask undoing(World w) {
        var referral = w.issued();
        Api.as(w.receiver()).command(ReferralFixture.path(referral) + "/seen", 1, "");
        return byReceiver(w, referral).version(2);
    }

    private static Ask sameCase(World w) {
        var first = w.issued("acceptance", "arrival");
        var second = w.issued("acceptance", "arrival");
        return byReceiver(w, second)
                .version(3)
                .body(Map.of("reference", first.at("/reference").asText()));
    }

    private static Ask separating(World w) {
        var first = w.issued("acceptance", "arrival");
        var second = w.issued("acceptance", "arrival");
        Api.as(w.receiver())
                .command(
                        ReferralFixture.path(second) + "/same-case",
                        3,
                        Map.of("reference", first.at("/reference").asText()));
        return byReceiver(w, second).version(4);
    }

    private static Ask redeeming(World w, JsonNode referral) {
        var reference = referral.at("/reference").asText();
        return Ask.by(w.receiver()).body(Map.of("code", reference)).knowing(reference, "VN-000000");
    }

    /** The code of another centre's client: the whole code is the key, and the offer must be the caller's own. */
    static Ask redeemingElsewhere(World w, ReferralFixture offering) {
        var code =
                ReferralFixture.create().issueWithFeedback().at("/voucher/code").asText();
        var offer = offering.offer().id().toString();
        return Ask.by(w.receiver())
                .body(Map.of(
                        "code",
                        code,
                        "offer_id",
                        offer,
                        "notice_text_version",
                        "2026-2",
                        "consents",
                        List.of(TestRequest.consent("FORWARD", "ON_SITE"))));
    }

    private static JsonNode withoutFeedback(World w) {
        return w.both().issueWithoutFeedback();
    }

    private static Ask withdrawing(Ask ask, String channel) {
        return ask.with("purpose", "FEEDBACK").body(Map.of("channel", channel));
    }

    private static JsonNode consent(World w, JsonNode referral) {
        return Api.as(w.sender())
                .get(ReferralFixture.path(referral) + "/consents")
                .json()
                .at("/items/0");
    }

    private static Ask keys(WarmFixture fixture) {
        return Ask.by(fixture.receiver())
                .shows(WarmFixture.replaceKey(fixture.receiver(), "NODE", null).at("/id"));
    }

    private static Ask losing(WarmFixture fixture) {
        var key = WarmFixture.replaceKey(fixture.receiver(), "NODE", null);
        WarmFixture.replaceKey(fixture.receiver(), "NODE", null);
        return Ask.by(fixture.receiver()).about(key.at("/id"));
    }

    private static Ask sealed(WarmFixture fixture, boolean bySender) {
        var referral = fixture.issuedAndAccepted();
        return Ask.by(bySender ? fixture.sender() : fixture.receiver()).about(referral.at("/id"));
    }

    private static Ask resealing(WarmFixture fixture) {
        var referral = fixture.issuedAndAccepted();
        WarmFixture.loseKey(fixture.receiver());
        return Ask.by(fixture.sender()).about(referral.at("/id")).body(Map.of());
    }

    private static Ask card(World w) {
        var card = w.card();
        return Ask.by(w.sender()).about(card.at("/id")).shows(card.at("/key"));
    }

    /** What the sender's team has to look after once the node's clocks have found it. */
    private static JsonNode task(World w) {
        w.issued("decline");
        try {
            RecurringJobs.run("referral-clocks");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Api.as(w.sender()).get("/v1/tasks").json().at("/items/0");
    }

    private static JsonNode restricted(World w) {
        var referral = w.issued();
        World.made(Api.anonymous()
                .post(
                        "/v1/client-data/requests",
                        Map.of("code", referral.at("/voucher/code").asText(), "kind", "RESTRICTION")));
        return referral.at("/id");
    }
}

package de.verweisnetz.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.referral.TestRequest;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.util.Map;
import java.util.Set;

/** How each step of a referral is taken over HTTP. */
final class StepRequests {
    private static final Set<String> OF_SENDER = Set.of("issuance", "answer", "withdrawal", "void");

    private StepRequests() {}

    /** What a step needs besides; the other offer is one that a referral can be passed on to. */
    static Object body(String step, ReferralFixture other) {
        return switch (step) {
            case "issuance" ->
                Map.of(
                        "notice_text_version",
                        "2026-2",
                        "consents",
                        TestRequest.to(other.offer()).get("consents"));
            case "return" -> Map.of("question", "Seit wann fehlt der Lohn?");
            case "answer" -> Map.of("answer", "Seit Mai.");
            case "acceptance", "void" -> Map.of();
            case "decline" -> Map.of("reason", "NO_CAPACITY");
            case "appointment" ->
                Map.of("appointment_at", "2099-01-05T09:00:00Z", "appointment_text", "Zweiter Stock.");
            case "outcome" -> Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE");
            case "forwarding" ->
                Map.of(
                        "offer_id",
                        other.offer().id(),
                        "notice_text_version",
                        "2026-2",
                        "consents",
                        TestRequest.to(other.offer()).get("consents"));
            case "reopening" -> Map.of("note", "Sie kommt noch einmal.");
            default -> "";
        };
    }

    /** Counselling that goes on after an outcome, so that a closure can follow. */
    static Object continuing() {
        return Map.of("outcome", "COUNSELLING_TAKEN_UP", "reporter", "CENTRE", "continues", true);
    }

    /** The referral after these steps, each released before the next. */
    static JsonNode taken(ReferralFixture between, JsonNode referral, String... steps) {
        var now = referral;
        for (var step : steps) {
            now = take(between, now, step);
            TestClock.release();
        }
        return now;
    }

    /** One step of whoever takes it, which can still be undone. */
    static JsonNode take(ReferralFixture between, JsonNode referral, String step) {
        var by = OF_SENDER.contains(step) ? between.sender() : between.receiver();
        var other = step.equals("forwarding") ? ReferralFixture.create() : between;
        var answer = Api.as(by)
                .command(
                        path(step, referral),
                        version(by, referral),
                        step.equals("continues") ? continuing() : body(step, other));
        assertThat(answer.status()).as(step + " " + answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static String path(String step, JsonNode referral) {
        return ReferralFixture.path(referral) + "/" + (step.equals("continues") ? "outcome" : step);
    }

    /** As this member knows it. */
    static long version(Member by, JsonNode referral) {
        return Api.as(by)
                .get(ReferralFixture.path(referral))
                .json()
                .at("/version")
                .asLong(1);
    }

    /** What only its sender knows of yet. */
    static JsonNode draft(ReferralFixture between) {
        var request = TestRequest.to(between.offer()).put("draft", true);
        request.remove("notice_text_version");
        request.remove("consents");
        return World.made(Api.as(between.sender()).post("/v1/referrals", request));
    }
}

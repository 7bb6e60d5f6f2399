package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A streetworker, a centre that takes referrals, and what both do over HTTP. */
public record ReferralFixture(Member sender, Member receiver, TestOffer offer) {

    public static ReferralFixture create() {
        var receiver = Member.of("partner");
        return new ReferralFixture(Member.of("streetworker"), receiver, TestOffer.of(receiver));
    }

    /** The same centre, referred to by a streetworker of another organisation. */
    public ReferralFixture withOtherSender() {
        return new ReferralFixture(Member.of("streetworker"), receiver, offer);
    }

    public JsonNode issueWithFeedback() {
        return issue(TestRequest.to(offer));
    }

    /** The client wants no report to the sender. */
    public JsonNode issueWithoutFeedback() {
        return issue(TestRequest.withoutFeedback(offer));
    }

    /** The same as {@link #issueWithFeedback}, where a test expects to be refused. */
    public Api.Answer tryToIssue() {
        return Api.as(sender).post("/v1/referrals", TestRequest.to(offer));
    }

    public JsonNode issue(ObjectNode request) {
        var answer = Api.as(sender).post("/v1/referrals", request);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Location")).endsWith(answer.json().at("/id").asText());
        TestClock.release();
        return answer.json();
    }

    /** A step of the centre that must succeed. */
    public JsonNode command(JsonNode referral, String step, long version, Object body) {
        return command(referral, step, version, body, version + 1);
    }

    /** After something was undone versions go on, but not one by one. */
    JsonNode command(JsonNode referral, String step, long version, Object body, long next) {
        var answer = Api.as(receiver).command(path(referral) + "/" + step, version, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + next + "\"");
        TestClock.release();
        return answer.json();
    }

    /** The client presents what somebody entered. */
    public Api.Answer redeem(String code) {
        return redeem(receiver, code);
    }

    static Api.Answer redeem(Member member, String code) {
        var answer = post(member, "/v1/vouchers/redemptions", Ids.next().toString(), Map.of("code", code));
        TestClock.release();
        return answer;
    }

    public static Api.Answer post(Member member, String path, String key, Object body) {
        var api = Api.as(member);
        return api.send(api.posting(path, body).header("Idempotency-Key", key));
    }

    public static String path(JsonNode referral) {
        return "/v1/referrals/" + referral.at("/id").asText();
    }

    /** The types of what happened, as a member is told. */
    static List<String> eventTypes(Member member, JsonNode referral) {
        return Api.as(member)
                .get(path(referral) + "/events")
                .json()
                .at("/items")
                .findValuesAsText("type");
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Moves times of a referral, which no clock of the test can reach. */
    static void shift(JsonNode referral, String assignment) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE referral.referral SET %s WHERE id = '%s'"
                    .formatted(assignment, referral.at("/id").asText()));
        }
    }
}

package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outcomes from a centre's own system, line by line. */
class OutcomeUploadsIT extends ApiIT {
    private final ReferralFixture fixture = ReferralFixture.create();
    private final String today =
            LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE).toString();

    @Test
    void right_lines_count_and_wrong_ones_are_named_and_once_more_changes_nothing() {
        var accepted = fixture.issueWithFeedback();
        fixture.command(accepted, "acceptance", 1, java.util.Map.of());
        var untouched = fixture.issueWithFeedback();
        var silent = fixture.issueWithoutFeedback();
        var lines = String.join(
                "\n",
                "reference;date;outcome",
                line(accepted, "COUNSELLING_TAKEN_UP"),
                line(untouched, "NOT_REACHED"),
                line(silent, "RESOLVED_ONCE"),
                "VN-000000;" + today + ";RESOLVED_ONCE",
                reference(accepted) + ";gestern;RESOLVED_ONCE",
                reference(accepted) + ";" + today + ";VIELLEICHT",
                "nur eine Spalte",
                line(untouched, "RESOLVED_ONCE"),
                reference(fixture.issueWithFeedback()) + ";2020-01-01;RESOLVED_ONCE");

        var preview = upload("?preview=true", lines);
        assertThat(figures(preview)).containsExactly(2, 0, 0);
        assertThat(status(accepted)).isEqualTo("ACCEPTED");

        var done = upload("", lines);
        assertThat(figures(done)).containsExactly(2, 0, 0);
        assertThat(findings(done))
                .containsExactly(
                        "4 feedback-consent-missing",
                        "5 reference-unknown",
                        "6 line-date",
                        "7 line-outcome",
                        "8 line-columns",
                        "9 line-twice",
                        "10 line-before-issue");
        TestClock.release();
        assertThat(status(accepted)).isEqualTo("CLOSED");
        assertThat(Api.as(fixture.sender())
                        .get(path(untouched))
                        .json()
                        .at("/outcome_reporter")
                        .asText())
                .isEqualTo("CENTRE");

        assertThat(figures(upload("", lines))).containsExactly(0, 0, 2);
        var other = upload("", line(accepted, "NOT_REACHED"));
        assertThat(findings(other)).containsExactly("1 line-closed-otherwise");
    }

    @Test
    void outcomes_of_clients_who_want_no_report_are_counted_only_when_that_is_asked_for() {
        var silent = fixture.issueWithoutFeedback();
        var line = line(silent, "RESOLVED_ONCE");

        assertThat(figures(upload("?unlinked=true&preview=true", line))).containsExactly(0, 1, 0);
        assertThat(figures(upload("?unlinked=true", line))).containsExactly(0, 1, 0);
        assertThat(figures(upload("?unlinked=true", line))).containsExactly(0, 0, 1);
        TestClock.release();
        assertThat(Api.as(fixture.sender()).get(path(silent)).json().has("outcome"))
                .isFalse();
    }

    @Test
    void references_of_another_organisation_are_unknown() {
        var foreign = ReferralFixture.create().issueWithFeedback();
        assertThat(findings(upload("", line(foreign, "RESOLVED_ONCE")))).containsExactly("1 reference-unknown");
        var api = Api.as(Member.of("streetworker"));
        assertThat(api.send(request(api, "", "x")).status()).isEqualTo(403);
    }

    @Test
    void too_many_lines_are_refused_as_a_whole() {
        var refused = Api.as(fixture.receiver());
        var answer = refused.send(request(refused, "", "a;b;c\n".repeat(1001)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("upload-long");
    }

    private JsonNode upload(String query, String lines) {
        var api = Api.as(fixture.receiver());
        var answer = api.send(request(api, query, lines));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static java.net.http.HttpRequest.Builder request(Api api, String query, String lines) {
        return api.request("/v1/outcome-uploads" + query)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(lines));
    }

    private static List<Integer> figures(JsonNode upload) {
        return List.of(
                upload.at("/reported").asInt(),
                upload.at("/counted").asInt(),
                upload.at("/already").asInt());
    }

    private static List<String> findings(JsonNode upload) {
        return java.util.stream.StreamSupport.stream(upload.at("/findings").spliterator(), false)
                .map(finding ->
                        finding.at("/line").asText() + " " + finding.at("/code").asText())
                .toList();
    }

    private String line(JsonNode referral, String outcome) {
        return reference(referral) + ";" + today + ";" + outcome;
    }

    private String status(JsonNode referral) {
        return Api.as(fixture.receiver())
                .get(path(referral))
                .json()
                .at("/status")
                .asText();
    }

    private static String path(JsonNode referral) {
        return "/v1/referrals/" + referral.at("/id").asText();
    }

    private static String reference(JsonNode referral) {
        return referral.at("/reference").asText();
    }
}

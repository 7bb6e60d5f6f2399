package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the sender learns of arrival and outcome is up to the client, at any time. */
class FeedbackIT extends ApiIT {
    private static final Map<String, Object> RESOLVED = Map.of("outcome", "RESOLVED_ONCE", "reporter", "CENTRE");

    private final ReferralFixture fixture = ReferralFixture.create();
    private final Member sender = fixture.sender();
    private final Member receiver = fixture.receiver();

    @Test
    void without_her_consent_an_outcome_is_not_reported_openly() {
        var referral = arrived(TestRequest.withoutFeedback(fixture.offer()));
        var refused = Api.as(receiver).command(path(referral) + "/outcome", 2, RESOLVED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/code").asText()).isEqualTo("feedback-consent-missing");
        assertThat(refused.json().at("/detail").asText()).contains("unlinked");
    }

    @Test
    void counted_without_a_link_only_the_figure_of_the_month_grows() throws SQLException {
        var referral = arrived(TestRequest.withoutFeedback(fixture.offer()));
        assertThat(figures()).isEqualTo(Map.of("ARRIVED", 1));
        var before = Api.as(sender).get(path(referral)).json();

        var closed = fixture.command(referral, "outcome", 2, unlinked());

        assertThat(figures()).isEqualTo(Map.of("ARRIVED", 1, "RESOLVED_ONCE", 1));
        assertThat(closed.at("/status").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/outcome").asText()).isEqualTo("UNKNOWN");
        assertThat(Api.as(sender).get(path(referral)).json()).isEqualTo(before);
        assertThat(eventTypes(sender, referral)).containsExactly("ISSUED");
        var undone = Api.as(receiver).command(path(referral) + "/undo", 3, Map.of());
        assertThat(undone.status()).isEqualTo(409);
        assertThat(figures()).isEqualTo(Map.of("ARRIVED", 1, "RESOLVED_ONCE", 1));
    }

    @Test
    void an_arrival_that_is_undone_is_taken_back_from_the_figure() throws SQLException {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        fixture.command(referral, "acceptance", 1, Map.of());
        var centre = Api.as(receiver);
        assertThat(centre.command(path(referral) + "/arrival", 2, "").status()).isEqualTo(200);
        assertThat(figures()).isEqualTo(Map.of("ARRIVED", 1));
        assertThat(centre.command(path(referral) + "/undo", 3, "").status()).isEqualTo(200);
        assertThat(figures()).isEqualTo(Map.of("ARRIVED", 0));
    }

    @Test
    void a_figure_has_a_centre_a_month_and_nothing_else() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var columns = statement.executeQuery(
                        """
                        SELECT string_agg(column_name, ' ' ORDER BY column_name) FROM information_schema.columns
                         WHERE table_schema = 'referral' AND table_name = 'unlinked_report'""")) {
            columns.next();
            assertThat(columns.getString(1)).isEqualTo("month receiver_org report reports");
        }
    }

    @Test
    void an_unlinked_report_holds_an_outcome_only() {
        var referral = arrived(TestRequest.withoutFeedback(fixture.offer()));
        var more = new HashMap<>(unlinked());
        more.put("results", List.of(Map.of("code", "SAFE_PLACE")));
        var refused = Api.as(receiver).command(path(referral) + "/outcome", 2, more);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("unlinked-outcome-only");
    }

    @Test
    void with_her_consent_nothing_is_counted_apart() throws SQLException {
        var referral = arrived(TestRequest.to(fixture.offer()));
        fixture.command(referral, "outcome", 2, RESOLVED);
        assertThat(figures()).isEmpty();
        assertThat(Api.as(sender).get(path(referral)).json().at("/outcome").asText())
                .isEqualTo("RESOLVED_ONCE");
    }

    @Test
    void asked_on_site_the_sender_learns_what_she_missed() {
        var referral = arrived(TestRequest.withoutFeedback(fixture.offer()));
        assertThat(Api.as(sender).get(path(referral)).json().at("/status").asText())
                .isEqualTo("ISSUED");

        var added = Api.as(receiver).post(path(referral) + "/consents", TestRequest.consent("FEEDBACK", "ON_SITE"));

        assertThat(added.status()).isEqualTo(201);
        var known = Api.as(sender).get(path(referral)).json();
        assertThat(known.at("/status").asText()).isEqualTo("IN_COUNSELLING");
        assertThat(known.at("/handover").asText()).isEqualTo("ARRIVED");
        assertThat(known.at("/feedback").asBoolean()).isTrue();
        assertThat(eventTypes(sender, referral)).containsExactly("ISSUED", "ARRIVED", "CONSENT_GIVEN");
        // The consent changed the referral too, though not what the centre goes by.
        fixture.command(referral, "outcome", 2, RESOLVED, 4);
    }

    @Test
    void taken_back_what_the_sender_knows_stands_still() {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        fixture.command(referral, "acceptance", 1, Map.of());
        withdraw(sender, referral, "FEEDBACK", "CHAT");
        fixture.redeem(referral.at("/voucher/code").asText());

        assertThat(Api.as(sender).get(path(referral)).json().at("/status").asText())
                .isEqualTo("ACCEPTED");
        assertThat(Api.as(receiver).get(path(referral)).json().at("/status").asText())
                .isEqualTo("IN_COUNSELLING");
        assertThat(eventTypes(receiver, referral)).contains("CONSENT_WITHDRAWN");
        assertThat(Api.as(receiver)
                        .command(path(referral) + "/outcome", 4, RESOLVED)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_was_asked_on_site_is_no_event_for_the_sender() {
        var referral = fixture.issue(TestRequest.withoutFeedback(fixture.offer()));
        Api.as(receiver).post(path(referral) + "/consents", TestRequest.consent("SECRECY_RELEASE", "ON_SITE"));
        assertThat(eventTypes(receiver, referral)).containsExactly("ISSUED", "CONSENT_GIVEN");
        assertThat(eventTypes(sender, referral)).containsExactly("ISSUED");
    }

    @Test
    void without_forward_what_was_announced_is_withdrawn_at_once() {
        var referral = fixture.issue(TestRequest.to(fixture.offer()));
        withdraw(sender, referral, "FORWARD", "CHAT");
        var told = Api.as(receiver).get(path(referral)).json();
        assertThat(told.at("/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(fixture.redeem(referral.at("/voucher/code").asText()).status())
                .isEqualTo(410);
    }

    @Test
    void without_its_consent_a_starred_topic_is_taken_out_again() {
        var request = TestRequest.withoutFeedback(fixture.offer());
        request.withArray("topics").add("DIS.GEWALT");
        TestRequest.give(request, "SPECIAL_CATEGORY");
        var referral = fixture.issue(request);
        assertThat(referral.at("/topics")).hasSize(2);

        withdraw(sender, referral, "SPECIAL_CATEGORY", "CHAT");

        for (var member : List.of(sender, receiver)) {
            var left = Api.as(member).get(path(referral)).json();
            assertThat(ReferralFixture.texts(left.at("/topics"))).containsExactly("ARB.LOHN");
            assertThat(left.at("/personal_matter").asBoolean()).isTrue();
        }
    }

    private JsonNode arrived(ObjectNode request) {
        var referral = fixture.issue(request);
        assertThat(fixture.redeem(referral.at("/voucher/code").asText()).status())
                .isEqualTo(200);
        return referral;
    }

    private static Map<String, Object> unlinked() {
        var report = new HashMap<>(RESOLVED);
        report.put("unlinked", true);
        return report;
    }

    private static void withdraw(Member member, JsonNode referral, String purpose, String channel) {
        var answer = Api.as(member)
                .post(path(referral) + "/consents/" + purpose + "/withdrawal", Map.of("channel", channel));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    }

    private Map<String, Integer> figures() throws SQLException {
        var figures = new HashMap<String, Integer>();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT report, reports FROM referral.unlinked_report WHERE receiver_org = '%s'"
                                .formatted(receiver.participant()))) {
            while (rows.next()) {
                figures.put(rows.getString(1), rows.getInt(2));
            }
        }
        return figures;
    }
}

package de.verweisnetz.referral;

import static de.verweisnetz.referral.ClientDataIT.assertRefused;
import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing of contact data is kept longer than promised, in any end of a referral. */
class ClientDataRetentionIT extends ApiIT {
    private final WarmFixture fixture = WarmFixture.create();

    private static void runLater(Duration later) {
        TestClock.at(later, () -> {
            try {
                assertThat(RecurringJobs.run("client-data-retention")).isTrue();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String row(JsonNode referral) throws SQLException {
        return KeyRows.text(
                """
                SELECT concat_ws(' ', state, forgotten_for, CASE WHEN envelope IS NULL THEN 'gone' ELSE 'there' END)
                  FROM referral.client_data WHERE referral_id = '%s'"""
                        .formatted(referral.at("/id").asText()));
    }

    @Test
    void seven_days_after_the_centre_opened_them_they_are_gone() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        fixture.open(accepted);
        runLater(Duration.ofDays(7).minusMinutes(5));
        assertThat(row(accepted)).isEqualTo("SEALED there");
        runLater(Duration.ofDays(7).plusMinutes(1));
        assertThat(row(accepted)).isEqualTo("FORGOTTEN HANDED_OVER gone");
        assertRefused(fixture.open(accepted), 410, "client-data-forgotten");
        assertRefused(fixture.reseal(accepted, Map.of()), 410, "client-data-forgotten");
        var seen = WarmFixture.lookAsClient(accepted).json();
        assertThat(seen.at("/state").asText()).isEqualTo("FORGOTTEN");
        assertThat(seen.has("forgotten_at")).isTrue();
        assertThat(seen.at("/openings")).as("who had opened them stays").hasSize(1);
    }

    @Test
    void the_same_after_the_client_arrived_although_nobody_opened_them() throws SQLException {
        var issued = fixture.issue();
        fixture.both().redeem(issued.at("/voucher/code").asText());
        runLater(Duration.ofDays(7).plusMinutes(2));
        assertThat(row(issued)).isEqualTo("FORGOTTEN HANDED_OVER gone");
    }

    @Test
    void a_sender_without_feedback_does_not_read_from_the_deletion_that_the_client_came() throws SQLException {
        ObjectNode request = TestRequest.withoutFeedback(fixture.both().offer()).put("grade", "WARM");
        request.set("client", Json.read(WarmFixture.CLIENT, JsonNode.class));
        var issued = fixture.both().issue(request);
        var untouched = WarmFixture.look(fixture.sender(), issued);
        fixture.both().redeem(issued.at("/voucher/code").asText());
        runLater(Duration.ofDays(7).plusMinutes(2));
        assertThat(row(issued)).isEqualTo("FORGOTTEN HANDED_OVER gone");
        assertThat(WarmFixture.state(fixture.receiver(), issued)).isEqualTo("FORGOTTEN");
        assertThat(WarmFixture.look(fixture.sender(), issued)).isEqualTo(untouched);
    }

    @Test
    void what_nobody_has_opened_yet_is_kept_while_the_referral_is_open() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        runLater(Duration.ofDays(8));
        assertThat(row(accepted)).isEqualTo("SEALED there");
    }

    @Test
    void after_a_withdrawal_they_are_gone_within_a_day() throws SQLException {
        var issued = fixture.issue();
        var withdrawn = Api.as(fixture.sender()).command(path(issued) + "/withdrawal", 1, Map.of());
        assertThat(withdrawn.status()).as(withdrawn.http().body()).isEqualTo(200);
        runLater(Duration.ofSeconds(20));
        assertThat(row(issued)).as("it can still be undone").isEqualTo("SEALED there");
        runLater(Duration.ofHours(23));
        assertThat(row(issued)).isEqualTo("FORGOTTEN WITHDRAWN gone");
    }

    @Test
    void when_the_client_takes_back_that_they_are_forwarded_they_are_gone_at_once() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        var taken = Api.as(fixture.sender())
                .post(path(accepted) + "/consents/FORWARD/withdrawal", Map.of("channel", "CHAT"));
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
        assertThat(row(accepted)).isEqualTo("FORGOTTEN WITHDRAWN gone");
        assertRefused(fixture.open(accepted), 409, "client-data-not-released");
        assertRefused(WarmFixture.enter(accepted, WarmFixture.CLIENT), 409, "illegal-transition");
    }

    @Test
    void taking_it_back_where_nothing_was_entered_is_as_easy() throws SQLException {
        var issued = fixture.issueWithoutData();
        var taken =
                Api.as(fixture.sender()).post(path(issued) + "/consents/FORWARD/withdrawal", Map.of("channel", "CHAT"));
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
        assertThat(KeyRows.text("SELECT count(*) FROM referral.client_data WHERE referral_id = '%s'"
                        .formatted(issued.at("/id").asText())))
                .isEqualTo("0");
    }

    @Test
    void the_same_when_she_does_so_on_her_page() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        var taken = Api.anonymous()
                .post("/v1/client-page/consents/FORWARD/withdrawal", Map.of("token", WarmFixture.token(accepted)));
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
        assertThat(row(accepted)).isEqualTo("FORGOTTEN WITHDRAWN gone");
    }

    @Test
    void a_consent_taken_back_on_another_way_is_noticed_by_the_job() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        KeyRows.execute(
                "UPDATE referral.consent SET withdrawn_at = now(), withdrawn_channel = 'CLIENT_PAGE' WHERE referral_id = '%s'"
                        .formatted(accepted.at("/id").asText()));
        assertRefused(fixture.open(accepted), 409, "consent-missing");
        runLater(Duration.ZERO);
        assertThat(row(accepted)).isEqualTo("FORGOTTEN WITHDRAWN gone");
    }

    @Test
    void what_a_suspended_or_closed_centre_has_not_opened_is_destroyed() throws SQLException {
        for (var state : new String[] {"SUSPENDED", "LEFT"}) {
            var centre = WarmFixture.create();
            var opened = centre.issuedAndAccepted();
            centre.open(opened);
            var unopened = centre.issuedAndAccepted();
            KeyRows.execute("UPDATE identity.participant SET state = '%s' WHERE id = '%s'"
                    .formatted(state, centre.receiver().participant()));
            runLater(Duration.ZERO);
            assertThat(row(unopened)).isEqualTo("FORGOTTEN CENTRE_GONE gone");
            assertThat(row(opened)).isEqualTo("SEALED there");
        }
    }

    @Test
    void a_day_after_any_other_end_they_are_gone() throws SQLException {
        for (var status : new String[] {"DECLINED", "FORWARDED", "CLOSED", "EXPIRED", "VOID"}) {
            var issued = fixture.issue();
            KeyRows.execute("UPDATE referral.referral SET status = '%s', decline_reason = 'OTHER' WHERE id = '%s'"
                    .formatted(status, issued.at("/id").asText()));
            runLater(Duration.ofHours(23));
            assertThat(row(issued)).as(status).isEqualTo("SEALED there");
            runLater(Duration.ofHours(25));
            assertThat(row(issued)).as(status).isEqualTo("FORGOTTEN ENDED gone");
        }
    }

    @Test
    void a_day_after_the_code_ended_they_are_gone_whatever_the_status_says() throws SQLException {
        var issued = fixture.issue();
        ReferralFixture.shift(issued, "expires_at = now()");
        runLater(Duration.ofHours(25));
        assertThat(row(issued)).isEqualTo("FORGOTTEN ENDED gone");
    }

    @Test
    void each_deletion_is_in_the_audit_trail_and_happens_once() throws SQLException {
        var issued = fixture.issue();
        ReferralFixture.shift(issued, "expires_at = now()");
        runLater(Duration.ofHours(25));
        runLater(Duration.ofHours(26));
        assertThat(KeyRows.text(
                        """
                        SELECT string_agg(a.action, ' ' ORDER BY a.id) FROM privacy.audit a
                          JOIN referral.client_data d ON d.id = a.subject_id WHERE d.referral_id = '%s'"""
                                .formatted(issued.at("/id").asText())))
                .isEqualTo("CHANGE DELETE");
    }

    @Test
    void with_the_referral_the_last_trace_goes() throws SQLException {
        var accepted = fixture.issuedAndAccepted();
        fixture.open(accepted);
        var id = accepted.at("/id").asText();
        KeyRows.execute("DELETE FROM referral.referral WHERE id = '%s'".formatted(id));
        assertThat(KeyRows.text(
                        """
                        SELECT (SELECT count(*) FROM referral.client_data WHERE referral_id = '%1$s')
                             + (SELECT count(*) FROM referral.client_data_opening WHERE referral_id = '%1$s')"""
                                .formatted(id)))
                .isEqualTo("0");
    }
}

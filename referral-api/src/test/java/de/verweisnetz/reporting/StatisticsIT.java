package de.verweisnetz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.referral.ReferralFixture;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsIT extends ApiIT {
    private final ReferralFixture centre = ReferralFixture.create();

    @Test
    void the_funnel_counts_how_far_referrals_got_and_keeps_the_unknown_in() throws SQLException {
        var issued = new ArrayList<JsonNode>();
        for (var sender : List.of(centre, centre.withOtherSender(), centre.withOtherSender())) {
            for (int i = 0; i < 4; i++) {
                issued.add(sender.issueWithFeedback());
            }
        }
        // Of twelve, eleven are accepted; of every organisation some arrive, of whom nobody knows more.
        issued.subList(0, 11).forEach(referral -> centre.command(referral, "acceptance", 1, Map.of()));
        var arrived = List.of(issued.get(0), issued.get(1), issued.get(4), issued.get(5), issued.get(8));
        for (var referral : arrived) {
            assertThat(centre.redeem(referral.at("/reference").asText()).status())
                    .isEqualTo(200);
            centre.command(referral, "outcome", 3, Map.of("outcome", "UNKNOWN", "reporter", "CENTRE"));
        }
        issuedIn("2001", issued);

        var funnel = funnel("2001-01-01", "2001-12-31");
        assertThat(funnel.at("/unit").asText()).isEqualTo("referrals");
        assertThat(count(funnel, "ISSUED")).isEqualTo(12);
        // Eleven of twelve would tell of the one.
        assertSuppressed(funnel, "SEEN");
        assertSuppressed(funnel, "ACCEPTED");
        assertThat(count(funnel, "ARRIVED")).isEqualTo(5);
        assertThat(count(funnel, "UNKNOWN")).isEqualTo(5);
        assertSuppressed(funnel, "TAKEN_UP");
    }

    @Test
    void figures_of_too_few_organisations_are_not_shown() throws SQLException {
        var issued = new ArrayList<JsonNode>();
        for (int i = 0; i < 6; i++) {
            issued.add(centre.issueWithFeedback());
        }
        issuedIn("2002", issued);
        for (var step : List.of("ISSUED", "SEEN", "ACCEPTED", "ARRIVED", "TAKEN_UP", "UNKNOWN")) {
            assertSuppressed(funnel("2002-01-01", "2002-12-31"), step);
        }
    }

    @Test
    void only_coordinators_read_statistics() {
        for (var role : List.of("streetworker", "partner", "dpo", "admin")) {
            assertThat(Api.as(Member.of(role))
                            .get("/v1/statistics/funnel?from=2001-01-01&to=2001-12-31")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_period_has_two_days_in_order() {
        var api = Api.as(Member.of("coordinator"));
        for (var period :
                List.of("from=2001-01-01", "from=2001-02-30&to=2001-03-01", "from=2001-02-01&to=2001-01-01")) {
            assertThat(api.get("/v1/statistics/funnel?" + period).status()).isEqualTo(400);
        }
    }

    private static JsonNode funnel(String from, String to) {
        return Api.as(Member.of("coordinator"))
                .get("/v1/statistics/funnel?from=" + from + "&to=" + to)
                .json();
    }

    private static int count(JsonNode funnel, String step) {
        return figure(funnel, step).at("/count").asInt(-1);
    }

    private static void assertSuppressed(JsonNode funnel, String step) {
        assertThat(figure(funnel, step).at("/suppressed").asBoolean()).isTrue();
        assertThat(figure(funnel, step).has("count")).isFalse();
    }

    private static JsonNode figure(JsonNode funnel, String step) {
        for (var figure : funnel.at("/steps")) {
            if (figure.at("/step").asText().equals(step)) {
                return figure;
            }
        }
        throw new AssertionError("No step " + step);
    }

    /** Moves referrals to a year of their own, away from those of other tests. */
    private static void issuedIn(String year, List<JsonNode> referrals) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            for (var referral : referrals) {
                statement.execute("UPDATE referral.referral SET issued_at = '%s-06-01T12:00:00Z' WHERE id = '%s'"
                        .formatted(year, referral.at("/id").asText()));
            }
        }
    }
}

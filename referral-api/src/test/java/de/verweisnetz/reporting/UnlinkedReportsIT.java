package de.verweisnetz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnlinkedReportsIT extends ApiIT {
    private static final String PATH = "/v1/statistics/unlinked-reports?from=%s&to=%s";

    private final Api coordinator = Api.as(Member.of("coordinator"));

    @Test
    void figures_are_summed_over_centres_and_small_ones_are_hidden() throws SQLException {
        counted("2003-05", "ARRIVED", 4, 3, 2);
        counted("2003-05", "RESOLVED_ONCE", 2, 1, 1);
        counted("2003-05", "NOT_REACHED", 20, 20);
        counted("2003-07", "ARRIVED", 1);
        var reports = reports("2003-04", "2003-07");
        assertThat(reports.at("/months"))
                .as("months of which nothing can be told are left out")
                .hasSize(1);
        assertThat(reports.at("/months/0/month").asText()).isEqualTo("2003-05");
        var arrived = figure(reports, "ARRIVED");
        assertThat(arrived.at("/count").asInt()).isEqualTo(9);
        assertThat(arrived.at("/unit").asText()).isEqualTo("arrivals");
        for (var hidden : List.of("RESOLVED_ONCE", "NOT_REACHED", "UNKNOWN")) {
            assertThat(figure(reports, hidden).at("/suppressed").asBoolean()).isTrue();
            assertThat(figure(reports, hidden).has("count")).isFalse();
            assertThat(figure(reports, hidden).at("/unit").asText()).isEqualTo("outcomes");
        }
    }

    @Test
    void a_month_is_told_once_it_is_over() throws SQLException {
        var running = YearMonth.from(TestClock.now().atZone(ZoneId.of("Europe/Berlin")));
        counted(running.toString(), "MOVED_AWAY", 40, 40, 40);
        var reports = reports(running.minusMonths(1).toString(), running.toString());
        assertThat(reports.at("/to").asText()).isEqualTo(running.minusMonths(1).toString());
        assertThat(reports.at("/months").findValuesAsText("month")).doesNotContain(running.toString());
    }

    @Test
    void only_coordinators_read_them_and_a_period_has_two_months_in_order() {
        for (var role : List.of("streetworker", "partner", "dpo", "admin")) {
            assertThat(Api.as(Member.of(role))
                            .get(PATH.formatted("2003-01", "2003-12"))
                            .status())
                    .isEqualTo(403);
        }
        for (var period : List.of("2003-02&to=2003-01", "2003-01&to=2006-01", "2003-13&to=2004-01", "2003&to=2004")) {
            assertThat(coordinator
                            .get("/v1/statistics/unlinked-reports?from=" + period)
                            .status())
                    .isEqualTo(400);
        }
    }

    private JsonNode reports(String from, String to) {
        return coordinator.get(PATH.formatted(from, to)).json();
    }

    private static JsonNode figure(JsonNode reports, String report) {
        for (var figure : reports.at("/months/0/figures")) {
            if (figure.at("/report").asText().equals(report)) {
                return figure;
            }
        }
        throw new AssertionError("No report " + report);
    }

    /** What so many centres counted in a month of its own, each by itself. */
    private static void counted(String month, String report, int... reports) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var insert = connection.prepareStatement(
                        "INSERT INTO referral.unlinked_report (receiver_org, month, report, reports) VALUES (?, ?, ?, ?)")) {
            for (int centre : reports) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, YearMonth.parse(month).atDay(1));
                insert.setString(3, report);
                insert.setInt(4, centre);
                insert.executeUpdate();
            }
        }
    }
}

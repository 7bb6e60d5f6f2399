package de.verweisnetz.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.upkeep.ListedOffer;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaleRowsJobIT extends ApiIT {
    private static final String JOB = "directory-stale-search-rows";
    // As a version might have written it that knew less: no day of confirmation, no light, no end of a closure.
    private static final String AS_BEFORE =
            """
            UPDATE directory.offer_search
               SET verified_on = NULL, light = 'UNKNOWN', light_since = NULL, closed_until = '-infinity', words = '',
                   facets = '{}', level = 0, flags = 0, areas = '{}',
                   facts = facts - 'verified_on' - 'capacity' - 'closed_until', stale = %s
             WHERE id = '%s'""";

    private final ListedOffer offer =
            ListedOffer.with("""
            "capacity": {"light": "FULL", "since": "%s"}, "closed_until": "%s\""""
                    .formatted(
                            ListedOffer.today().minusDays(3),
                            ListedOffer.today().plusDays(5)));

    /** Other tests find the offer too. */
    @AfterEach
    void leave_the_row_as_it_should_be() throws Exception {
        execute(AS_BEFORE.formatted(true, offer.id));
        assertThat(RecurringJobs.run(JOB)).isTrue();
    }

    @Test
    void rows_of_an_earlier_version_are_derived_anew_with_the_days_that_decide() throws Exception {
        var before = row(offer.id);
        execute(AS_BEFORE.formatted(true, offer.id));
        assertThat(row(offer.id)).isNotEqualTo(before);

        assertThat(RecurringJobs.run(JOB)).isTrue();

        assertThat(row(offer.id)).isEqualTo(before);
        assertThat(offer.view().at("/verification").asText()).isEqualTo("CURRENT");
        assertThat(offer.view().at("/capacity/light").asText()).isEqualTo("FULL");
        assertThat(offer.view().at("/closed_until").asText())
                .isEqualTo(ListedOffer.today().plusDays(5).toString());
    }

    @Test
    void rows_of_this_version_are_left_alone() throws Exception {
        execute(AS_BEFORE.formatted(false, offer.id));
        var before = row(offer.id);

        assertThat(RecurringJobs.run(JOB)).isTrue();

        assertThat(row(offer.id)).isEqualTo(before);
    }

    @Test
    void a_row_whose_documents_are_gone_does_not_keep_the_job_busy_for_ever() throws Exception {
        var former = Ids.next();
        execute(
                """
                INSERT INTO directory.offer_search (id, version, organization_id, service_id, facts, words, facets, listed, fallback,
                                                    closed_until, stale)
                VALUES ('%1$s', 1, '%1$s', '%1$s', '{}', '', '{}', false, false, '-infinity', true)"""
                        .formatted(former));

        assertThat(RecurringJobs.run(JOB)).isTrue();

        assertThat(row(former)).endsWith("|f");
    }

    private static String row(UUID id) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT concat_ws('|', facts::text, words::text, facets::text, level, flags, areas::text, verified_on, light, light_since,
                                         closed_until, listed, stale) FROM directory.offer_search WHERE id = '%s'"""
                                .formatted(id))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}

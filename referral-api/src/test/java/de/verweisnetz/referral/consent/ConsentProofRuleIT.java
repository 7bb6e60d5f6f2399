package de.verweisnetz.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Proofs are forgotten after three years and not before, in a database of their own. */
class ConsentProofRuleIT {

    @Test
    void proofs_are_forgotten_after_three_years_and_not_before() throws SQLException {
        var url = TestDatabase.another("consent_proofs");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO referral.consent_proof (consent_id, event, proof, made_on)
                    SELECT gen_random_uuid(), 'GIVEN', sha256(day::text::bytea), date '2026-03-01' + day
                      FROM generate_series(0, 9) AS day""");
        }
        var made = LocalDate.of(2026, 3, 1);
        try (var jobs = DriverManager.getConnection(url, "verweisnetz_jobs", "verweisnetz_jobs")) {
            assertThat(forgotten(jobs, made.plusYears(3))).isZero();
            assertThat(forgotten(jobs, made.plusYears(3).plusDays(4))).isEqualTo(4);
            assertThat(forgotten(jobs, made.plusYears(4))).isEqualTo(6);
        }
    }

    private static int forgotten(Connection connection, LocalDate today) throws SQLException {
        try (var statement = connection.prepareStatement(new ConsentProofRule().statement())) {
            statement.setObject(1, OffsetDateTime.parse(today.minus(Period.ofYears(3)) + "T12:00:00Z"));
            statement.setInt(2, 500);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}

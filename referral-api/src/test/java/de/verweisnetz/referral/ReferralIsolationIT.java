package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, with the application's own filter out of the way. */
class ReferralIsolationIT extends ApiIT {
    private static final List<String> TABLES = List.of("referral.referral", "referral.consent", "platform.event");

    private final ReferralFixture fixture = ReferralFixture.create();
    private final JsonNode referral = fixture.issueWithFeedback();

    @Test
    void every_table_of_referrals_has_row_level_security() throws SQLException {
        try (var connection = TestDatabase.asSuperuser()) {
            var isolated = texts(
                    connection,
                    """
                    SELECT relname || ' ' || relrowsecurity FROM pg_class
                     WHERE relnamespace = 'referral'::regnamespace AND relkind IN ('r', 'p')""");
            assertThat(isolated).contains("referral true", "consent true").allMatch(table -> table.endsWith(" true"));
        }
    }

    @Test
    void both_parties_see_the_rows_and_nobody_else_does() throws SQLException {
        for (var table : TABLES) {
            assertThat(rows(table, fixture.sender())).as(table).isPositive();
            assertThat(rows(table, fixture.receiver())).as(table).isPositive();
            assertThat(rows(table, Member.of("streetworker"))).as(table).isZero();
            assertThat(rows(table, Member.of("partner"))).as(table).isZero();
            assertThat(rows(table, null)).as(table + " without a tenant").isZero();
        }
    }

    @Test
    void another_team_of_the_sender_sees_no_referral_and_no_consent() throws SQLException {
        var otherTeam = Member.in(fixture.sender().participant(), "streetworker");
        assertThat(rows("referral.referral", otherTeam)).isZero();
        assertThat(rows("referral.consent", otherTeam)).isZero();
    }

    @Test
    void a_stranger_changes_nothing() throws SQLException {
        assertThat(update(Member.of("partner"), "status = 'SEEN'")).isZero();
        assertThat(update(null, "status = 'SEEN'")).isZero();
        assertThat(update(fixture.receiver(), "status = 'SEEN'")).isEqualTo(1);
    }

    @Test
    void nobody_changes_who_sent_what_to_whom() {
        for (var column : List.of("sender_org", "sender_team", "receiver_org", "offer_id", "reference", "language")) {
            assertThatThrownBy(() -> update(fixture.sender(), column + " = " + column))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_referral_cannot_be_issued_in_the_name_of_another_organisation() {
        var copy =
                """
                INSERT INTO referral.consent (id, referral_id, purpose, direction, text_version, language, channel, given_at,
                                              asked_by, organization_id, sender_org, sender_team, receiver_org)
                SELECT '%s', referral_id, 'SECRECY_RELEASE', direction, text_version, language, channel, given_at, asked_by,
                       organization_id, sender_org, sender_team, receiver_org
                  FROM referral.consent WHERE referral_id = '%s' LIMIT 1"""
                        .formatted(Ids.next(), referral.at("/id").asText());
        assertThatThrownBy(() -> inTransaction(fixture.receiver(), connection -> execute(connection, copy)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void other_roles_of_the_database_reach_nothing() throws SQLException {
        for (var role : List.of("search", "audit")) {
            try (var connection = TestDatabase.as(role)) {
                assertThatThrownBy(() -> execute(connection, "SELECT * FROM referral.referral"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> execute(connection, "SELECT referral.client_page('', '', now())"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> execute(connection, "SELECT * FROM reporting.funnel(now(), now(), now())"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void codes_are_kept_sealed_and_as_fingerprints_only() throws SQLException, InterruptedException {
        var code = referral.at("/voucher/code").asText();
        var secret = code.substring(10, 18);
        var token = referral.at("/voucher/url").asText().replaceAll(".*/v/", "");
        try (var connection = TestDatabase.asSuperuser()) {
            for (var table :
                    List.of("referral.referral", "referral.consent", "platform.event", "platform.idempotency")) {
                var rows = String.join("\n", texts(connection, "SELECT t::text FROM " + table + " t"));
                assertThat(rows).doesNotContain(secret, token, hex(secret), hex(token));
            }
            fixture.redeem(code);
            assertThat(RecurringJobs.run("referral-release")).isTrue();
            assertThat(texts(
                            connection,
                            "SELECT (code_sealed IS NULL AND page_sealed IS NULL AND pending = '[]')::text FROM referral.referral WHERE id = '%s'"
                                    .formatted(referral.at("/id").asText())))
                    .containsExactly("true");
        }
    }

    @Test
    void every_look_and_every_change_is_in_the_audit_trail_with_who_did_it() throws SQLException {
        Api.as(fixture.sender()).get(path(referral));
        fixture.redeem(referral.at("/reference").asText());
        try (var connection = TestDatabase.asSuperuser()) {
            assertThat(texts(
                            connection,
                            """
                            SELECT action || ' ' || member_id FROM privacy.audit WHERE subject_id = '%s' ORDER BY id"""
                                    .formatted(referral.at("/id").asText())))
                    .containsExactly(
                            "CREATE " + fixture.sender().id(),
                            "READ " + fixture.sender().id(),
                            "REDEEM " + fixture.receiver().id());
        }
    }

    private interface Work {
        int run(Connection connection) throws SQLException;
    }

    private int rows(String table, Member member) throws SQLException {
        var column = table.equals("referral.referral")
                ? "id"
                : table.equals("referral.consent") ? "referral_id" : "aggregate_id";
        var sql = "SELECT count(*) FROM %s WHERE %s = '%s'"
                .formatted(table, column, referral.at("/id").asText());
        return inTransaction(member, connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    private int update(Member member, String assignment) throws SQLException {
        var sql = "UPDATE referral.referral SET %s WHERE id = '%s'"
                .formatted(assignment, referral.at("/id").asText());
        return inTransaction(member, connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** As the application's role, with a member's tenant or none, and nothing of it kept. */
    private static int inTransaction(Member member, Work work) throws SQLException {
        try (var connection = TestDatabase.as("app")) {
            connection.setAutoCommit(false);
            if (member != null) {
                enter(connection, "app.participant", member.participant());
                enter(connection, "app.member", member.id());
                enter(connection, "app.team", member.team());
            }
            try {
                return work.run(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void enter(Connection connection, String setting, UUID value) throws SQLException {
        execute(connection, "SELECT set_config('%s', '%s', true)".formatted(setting, value));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

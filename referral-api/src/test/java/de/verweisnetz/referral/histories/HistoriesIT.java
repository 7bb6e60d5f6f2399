package de.verweisnetz.referral.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.histories.LoadHistoriesCommand.RealDataException;
import de.verweisnetz.referral.histories.LoadHistoriesCommand.Size;
import de.verweisnetz.testing.Coordination;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoriesIT {
    private static final Size SMALL = new Size(300, Period.ofYears(1), 2, 0);
    private static final String NODE = "VN";

    // Two centres, each with one offer, and one team of streetworkers.
    private static final String NETWORK =
            """
            INSERT INTO identity.participant (id, name, kind, state) VALUES
              ('1a000000-0000-4000-8000-000000000001', 'Musterprojekt', 'OUTREACH', 'ACTIVE'),
              ('1a000000-0000-4000-8000-000000000002', 'Musterberatung 1', 'CENTRE', 'ACTIVE'),
              ('1a000000-0000-4000-8000-000000000003', 'Musterberatung 2', 'CENTRE', 'ACTIVE');
            INSERT INTO identity.team (id, participant_id, name)
            SELECT ('2a' || substr(id::text, 3))::uuid, id, 'Team' FROM identity.participant;
            INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, state, display_name)
            SELECT ('4a' || substr(id::text, 3))::uuid, 'https://login.example', id::text, id, ('2a' || substr(id::text, 3))::uuid,
                   ARRAY[CASE kind WHEN 'CENTRE' THEN 'partner' ELSE 'streetworker' END], 'ACTIVE', 'Musterperson'
              FROM identity.participant;
            INSERT INTO directory.managed_organization (organization_id, participant_id)
            SELECT ('3a' || substr(id::text, 3))::uuid, id FROM identity.participant WHERE kind = 'CENTRE';
            INSERT INTO directory.offer_search (id, version, organization_id, service_id, facts, words, facets, land,
                                                listed, fallback, verified_on, closed_until)
            SELECT ('5a' || substr(organization_id::text, 3))::uuid, 1, organization_id, organization_id,
                   '{"name": "Musterangebot", "organization": {"name": "Musterberatung", "carrier": "DGB"}, "centre_type": "FAIRE_MOB",
                     "topics": ["ARB.LOHN", "ARB.KUEND", "DIS.GEWALT"], "languages": [{"code": "ro", "mode": "SPOKEN"}],
                     "accepts_referrals": ["CODE", "WARM"], "announced_by_default": true, "answer_time_working_days": 3}',
                   '', '{}', '11', true, false, current_date, '-infinity'
              FROM directory.managed_organization""";

    private Connection owner;

    @BeforeEach
    void connect() throws SQLException {
        owner = DriverManager.getConnection(
                TestDatabase.another("histories"), "verweisnetz_owner", "verweisnetz_owner");
        execute(NETWORK);
    }

    @AfterEach
    void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void what_is_loaded_stands_as_the_database_and_the_rules_of_retention_would_have_it() throws SQLException {
        long written = load();

        long left = number("SELECT count(*) FROM referral.referral");
        long past = number("SELECT sum(issued) FROM referral.past");
        assertThat(written).isGreaterThan(300);
        assertThat(left).isBetween(80L, written);
        assertThat(past).isPositive();
        assertThat(number("SELECT count(*) FROM referral.referral WHERE ended_at < now() - interval '181 days'"))
                .isZero();
        assertThat(number("SELECT count(DISTINCT status) FROM referral.referral"))
                .isGreaterThanOrEqualTo(8);
        assertThat(
                        number(
                                """
                        SELECT count(*) FROM referral.referral r
                         WHERE r.issued_at IS NOT NULL AND NOT EXISTS (SELECT FROM referral.notice n WHERE n.referral_id = r.id)"""))
                .isZero();
        assertThat(number("SELECT count(*) FROM platform.event WHERE position IS NULL OR position >= 0"))
                .isZero();
    }

    @Test
    void people_take_care_of_clients_and_ask_them_and_no_account_of_a_system_does() throws SQLException {
        execute(
                """
                INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, state, display_name)
                SELECT ('4e' || substr(id::text, 3))::uuid, issuer, 'system ' || subject, participant_id, team_id, roles, state,
                       'Musterberatung (API)'
                  FROM identity.membership""");
        load();

        assertThat(number("SELECT count(*) FROM referral.referral WHERE assigned_to::text LIKE '4a%'"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM referral.consent WHERE asked_by::text LIKE '4a%'"))
                .isPositive();
        assertThat(
                        number(
                                """
                        SELECT count(*) FROM identity.membership m
                         WHERE m.display_name LIKE '%(API)'
                           AND m.id IN (SELECT assigned_to FROM referral.referral UNION SELECT sender_member FROM referral.referral
                                        UNION SELECT asked_by FROM referral.consent)"""))
                .isZero();
    }

    @Test
    void the_figures_count_every_one_of_them_with_those_that_are_erased() throws SQLException {
        load();
        Coordination.enter(owner);

        assertThat(
                        number(
                                """
                        SELECT referrals FROM reporting.funnel(now() - interval '400 days', now(), now()) WHERE step = 'ISSUED'"""))
                .isBetween(250L, 330L);
        assertThat(
                        number(
                                """
                        SELECT organisations FROM reporting.funnel(now() - interval '400 days', now(), now()) WHERE step = 'TAKEN_UP'"""))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_second_time_nothing_is_added() throws SQLException {
        load();
        long rows = number("SELECT count(*) FROM referral.referral");

        assertThat(load()).isZero();
        assertThat(number("SELECT count(*) FROM referral.referral")).isEqualTo(rows);
    }

    @Test
    void where_somebody_elses_referrals_are_nothing_is_loaded() throws SQLException {
        load();
        execute("UPDATE referral.referral SET campaign = NULL");
        long rows = number("SELECT count(*) FROM referral.referral");

        assertThatThrownBy(this::load).isInstanceOf(RealDataException.class);
        assertThat(number("SELECT count(*) FROM referral.referral")).isEqualTo(rows);
    }

    @Test
    void where_figures_of_erased_referrals_are_nothing_is_loaded() throws SQLException {
        execute("INSERT INTO referral.past (issued_on, sender_org, issued, seen, accepted, arrived, taken_up, unknown)"
                + " VALUES (current_date, '1a000000-0000-4000-8000-000000000001', 1, 0, 0, 0, 0, 0)");

        assertThatThrownBy(this::load).isInstanceOf(RealDataException.class);
    }

    private long load() throws SQLException {
        return LoadHistoriesCommand.load(owner, SampleHistories.KEYS, NODE, SMALL, now());
    }

    private static Instant now() {
        return new BusinessClock(Duration.ZERO).now();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
        if (!owner.getAutoCommit()) {
            owner.commit();
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package de.verweisnetz.referral.retention;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.privacy.RetentionRule;
import de.verweisnetz.referral.consent.ConsentProofRule;
import de.verweisnetz.testing.Coordination;
import de.verweisnetz.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over four hundred days with a shifted clock every referral ends when it should, in whatever state it is. */
class ReferralRetentionIT {
    private static final Instant START = Instant.parse("2029-01-10T08:00:00Z");
    private static final int DAYS = 400;
    private static final Map<RetentionRule, Period> RULES = Map.of(
            new DraftRule(), Period.ofDays(7),
            new UndeliveredRule(), Period.ofDays(90),
            new ClosedRule(), Period.ofDays(180),
            new RestrictedRule(), Period.ofYears(1));

    private static int references;
    private static Connection superuser;
    private static Connection jobs;

    @BeforeAll
    static void prepare() throws SQLException {
        var url = TestDatabase.another("referral_retention");
        superuser = Coordination.enter(DriverManager.getConnection(url, "postgres", "postgres"));
        jobs = DriverManager.getConnection(url, "verweisnetz_jobs", "verweisnetz_jobs");
        // As a run of retention says of each of its transactions.
        try (var statement = jobs.createStatement()) {
            statement.execute("SET app.means_restricted = 'on'");
        }
    }

    @AfterAll
    static void end() throws SQLException {
        superuser.close();
        jobs.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("TRUNCATE referral.referral, platform.event, referral.past CASCADE");
    }

    @Test
    void every_referral_is_erased_on_its_day_and_not_before() throws SQLException {
        var lastDay = new LinkedHashMap<UUID, Integer>();
        lastDay.put(insert("DRAFT", Map.of("issued_at", "")), 7);
        for (var status : List.of("ISSUED", "EXPIRED", "WITHDRAWN", "VOID")) {
            lastDay.put(insert(status, Map.of("changed_at", day(90))), 90);
        }
        for (var status : List.of("DECLINED", "FORWARDED", "CLOSED", "WITHDRAWN", "EXPIRED", "VOID")) {
            lastDay.put(insert(status, Map.of("seen_at", day(1), "changed_at", day(10), "ended_at", day(10))), 190);
        }
        for (var status : List.of("SEEN", "RETURNED", "ACCEPTED", "IN_COUNSELLING")) {
            lastDay.put(insert(status, Map.of("seen_at", day(1), "changed_at", day(10))), 270);
            lastDay.put(insert(status, Map.of("seen_at", day(1), "changed_at", day(120))), 300);
        }
        lastDay.put(insert("IN_COUNSELLING", Map.of("arrived_at", day(3), "changed_at", day(3))), 270);

        var erasedOn = new TreeMap<UUID, Integer>();
        for (int today = 0; today < DAYS; today++) {
            apply(day(today));
            for (var id : lastDay.keySet()) {
                if (!exists(id)) {
                    erasedOn.putIfAbsent(id, today);
                }
            }
        }

        lastDay.forEach(
                (id, last) -> assertThat(erasedOn).as("kept until day " + last).containsEntry(id, last + 1));
        for (var id : lastDay.keySet()) {
            assertThat(number("SELECT referral.rows_left('" + id + "')")).isZero();
        }
    }

    @Test
    void what_a_client_has_had_locked_outlives_its_period_and_ends_with_that_of_locked_ones() throws SQLException {
        var locked = new ArrayList<UUID>();
        for (var status : List.of("ISSUED", "ACCEPTED", "CLOSED", "WITHDRAWN", "EXPIRED", "VOID")) {
            locked.add(
                    insert(status, Map.of("ended_at", day(10), "restricted_at", day(20), "restricted_for", "CLAIMS")));
        }

        for (int today = 0; today <= 20 + 365; today++) {
            apply(day(today));
        }
        for (var id : locked) {
            assertThat(exists(id)).isTrue();
        }
        apply(day(20 + 365 + 1));

        for (var id : locked) {
            assertThat(number("SELECT referral.rows_left('" + id + "')")).isZero();
        }
    }

    @Test
    void the_figures_of_a_past_period_stay_what_they_were() throws SQLException {
        for (int i = 0; i < 6; i++) {
            var sender = new UUID(7, i % 3);
            insert(
                    "CLOSED",
                    Map.of(
                            "sender_org",
                            sender,
                            "seen_at",
                            day(1),
                            "accepted_at",
                            day(1),
                            "arrived_at",
                            day(2),
                            "ended_at",
                            day(10),
                            "outcome",
                            "COUNSELLING_TAKEN_UP"));
            insert(
                    "CLOSED",
                    Map.of("sender_org", sender, "seen_at", day(1), "ended_at", day(10), "outcome", "NOT_REACHED"));
            insert("EXPIRED", Map.of("sender_org", sender, "ended_at", day(90), "outcome", "UNKNOWN"));
            insert("ISSUED", Map.of("sender_org", sender));
            insert("ISSUED", Map.of("sender_org", sender, "same_case_as", new UUID(1, 2)));
            insert(
                    "ISSUED",
                    Map.of(
                            "sender_org",
                            sender,
                            "signpost_id",
                            new UUID(1, 3),
                            "contact_mode",
                            "PUBLIC_REPLY",
                            "announced",
                            false,
                            "sender_member",
                            ""));
            insert("VOID", Map.of("sender_org", sender, "ended_at", day(10)));
        }
        var before = funnel();
        assertThat(before).contains("ISSUED 24 3", "TAKEN_UP 6 3", "UNKNOWN 12 3");

        apply(day(100));
        assertThat(funnel()).isEqualTo(before);
        apply(day(DAYS));

        assertThat(number("SELECT count(*) FROM referral.referral")).isZero();
        assertThat(funnel()).isEqualTo(before);
        assertThat(texts("SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns"
                        + " WHERE table_schema = 'referral' AND table_name = 'past'"))
                .containsExactly("issued_on,sender_org,issued,seen,accepted,arrived,taken_up,unknown");
    }

    @Test
    void the_proof_of_a_consent_is_kept_for_three_years_and_no_longer() throws SQLException {
        execute("TRUNCATE referral.consent_proof");
        execute("INSERT INTO referral.consent_proof VALUES (gen_random_uuid(), 'GIVEN', sha256('x'), '2029-01-10')");
        var rule = new ConsentProofRule();

        assertThat(apply(rule, Period.ofYears(3), Instant.parse("2032-01-10T08:00:00Z")))
                .isZero();
        assertThat(apply(rule, Period.ofYears(3), Instant.parse("2032-01-11T08:00:00Z")))
                .isOne();
    }

    private static void apply(Instant now) throws SQLException {
        for (var rule : RULES.entrySet()) {
            apply(rule.getKey(), rule.getValue(), now);
        }
    }

    private static int apply(RetentionRule rule, Period kept, Instant now) throws SQLException {
        try (var statement = jobs.prepareStatement(rule.statement())) {
            statement.setObject(1, BusinessClock.before(now, kept).atOffset(ZoneOffset.UTC));
            statement.setInt(2, 100);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** Issued on day 0, with a code for 90 days; an empty text stands for nothing. */
    private static UUID insert(String status, Map<String, Object> fields) throws SQLException {
        var id = Ids.next();
        var row = new LinkedHashMap<String, Object>(Json.read(
                """
                {"version": 1, "revision": 1, "grade": "CODE", "announced": true, "handover": "PENDING", "results": [],
                 "language": "ro", "topics": ["ARB.LOHN"], "personal_matter": false, "region_kind": "UNKNOWN",
                 "urgency": "NORMAL", "platform": "TELEGRAM", "contact_mode": "PRIVATE_MESSAGE",
                 "notice_text_version": "2026-1", "feedback": true, "known_version": 1, "known_handover": "PENDING",
                 "sender_revision": 1, "pending": []}""",
                Map.class));
        for (var column :
                List.of("sender_org", "sender_team", "sender_member", "receiver_org", "offer_id", "organization_id")) {
            row.put(column, new UUID(1, 1));
        }
        for (var column : List.of("created_at", "issued_at", "released_at", "changed_at", "known_changed_at")) {
            row.put(column, START);
        }
        row.put("id", id);
        row.put("status", status);
        row.put("known_status", status);
        row.put("reference", "VN-%06d".formatted(references++));
        row.put("expires_at", day(90));
        row.put("code_fingerprint", "\\x" + id.toString().replace("-", "") + "01");
        row.put("page_fingerprint", "\\x" + id.toString().replace("-", "") + "02");
        row.put("inbox_place", 0);
        row.put("next_place", 0);
        if (status.equals("DECLINED")) {
            row.put("decline_reason", "NO_CAPACITY");
        }
        row.putAll(fields);
        row.values().removeIf(""::equals);
        store(id, row);
        return id;
    }

    private static void store(UUID id, Map<String, Object> row) throws SQLException {
        try (var referral = superuser.prepareStatement(
                        "INSERT INTO referral.referral SELECT * FROM jsonb_populate_record(NULL::referral.referral, CAST(? AS jsonb))");
                var event = superuser.prepareStatement(
                        """
                        INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, actor, occurred_at, released_at, payload)
                        SELECT gen_random_uuid(), 'SEEN', t.type, t.id, ?, 'SYSTEM', ?, ?, t.payload
                          FROM (VALUES ('referral', CAST(? AS uuid), '{}'::jsonb),
                                       ('client-data', gen_random_uuid(), jsonb_build_object('referral_id', CAST(? AS text)))) AS t (type, id, payload)""")) {
            referral.setString(1, Json.write(row));
            referral.executeUpdate();
            event.setObject(1, row.get("sender_org"));
            event.setObject(2, START.atOffset(ZoneOffset.UTC));
            event.setObject(3, START.atOffset(ZoneOffset.UTC));
            event.setObject(4, id);
            event.setString(5, id.toString());
            event.executeUpdate();
        }
    }

    private static List<String> funnel() throws SQLException {
        return texts(
                "SELECT step || ' ' || referrals || ' ' || organisations FROM reporting.funnel('%s', '%s', '%s') ORDER BY 1"
                        .formatted(START.minus(Period.ofDays(1)), day(2), day(DAYS)));
    }

    private static Instant day(int day) {
        return BusinessClock.after(START, Period.ofDays(day));
    }

    private static boolean exists(UUID id) throws SQLException {
        return number("SELECT count(*) FROM referral.referral WHERE id = '" + id + "'") > 0;
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

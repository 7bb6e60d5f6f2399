package de.verweisnetz.referral.histories;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.referral.histories.HistoryRows.Table;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Writes histories in batches, so that a million need no more memory than a thousand. */
final class HistoryWriter {
    private static final int BATCH = 2000;
    private static final int SHOWN_A_CODE = 6;

    private final Connection owner;
    private final HistoryRows rows;
    private final Map<Month, Integer> reports = new HashMap<>();
    private final Map<Month, Integer> taken = new HashMap<>();
    private long written;
    private int waiting;

    /** A figure of a month: what of whom. */
    private record Month(UUID of, LocalDate month, String report) {}

    HistoryWriter(Connection owner, NodeKeys keys, Instant now) {
        this.owner = owner;
        rows = new HistoryRows(keys, now);
    }

    /** Answers how many referrals there are now. */
    long write(Histories histories) throws SQLException {
        cards(histories);
        for (var each = histories.stream().iterator(); each.hasNext(); ) {
            each.next().lives().forEach(this::add);
            if (waiting >= BATCH) {
                flush();
            }
        }
        flush();
        reports();
        counts();
        return written;
    }

    private void add(Life life) {
        rows.add(life);
        waiting++;
        written++;
        var receiver = life.referral().parties().receiverOrg();
        life.reports().forEach(report -> count(reports, receiver, report.at(), report.report()));
        var card = MappedRow.of(life.referral()).get("signpost_id");
        if (card != null) {
            count(taken, (UUID) card, life.referral().times().createdAt(), "");
        }
    }

    private static void count(Map<Month, Integer> figures, UUID of, Instant at, String report) {
        var month = LocalDate.ofInstant(at, BusinessClock.ZONE).withDayOfMonth(1);
        figures.merge(new Month(of, month, report), 1, Integer::sum);
    }

    private void flush() throws SQLException {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Table.values()) {
            if (!rows.lines(table).isEmpty()) {
                try {
                    copy.copyIn(
                            rows.copy(table), new StringReader(rows.lines(table).take()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        waiting = 0;
    }

    private void cards(Histories histories) throws SQLException {
        try (var insert = owner.prepareStatement(
                """
                INSERT INTO referral.signpost (id, key, sender_org, sender_team, offer_id, language, campaign, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz)) ON CONFLICT DO NOTHING""")) {
            for (var card : histories.everyCard()) {
                set(
                        insert,
                        card.id(),
                        card.key(),
                        card.team().organisation(),
                        card.team().id(),
                        card.offer().id(),
                        card.language(),
                        Plan.CAMPAIGN,
                        card.createdAt().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void reports() throws SQLException {
        try (var insert = owner.prepareStatement(
                """
                INSERT INTO referral.unlinked_report AS known (receiver_org, month, report, reports) VALUES (?, ?, ?, ?)
                ON CONFLICT (receiver_org, month, report) DO UPDATE SET reports = known.reports + excluded.reports""")) {
            for (var figure : reports.entrySet()) {
                var month = figure.getKey();
                set(insert, month.of(), month.month(), month.report(), figure.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void counts() throws SQLException {
        try (var insert = owner.prepareStatement(
                """
                INSERT INTO referral.signpost_count (signpost_id, month, handed_out, codes_taken)
                SELECT s.id, CAST(? AS date), ?, ? FROM referral.signpost s WHERE s.id = ?""")) {
            for (var figure : taken.entrySet()) {
                int codes = figure.getValue();
                set(
                        insert,
                        figure.getKey().month(),
                        codes * SHOWN_A_CODE,
                        codes,
                        figure.getKey().of());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}

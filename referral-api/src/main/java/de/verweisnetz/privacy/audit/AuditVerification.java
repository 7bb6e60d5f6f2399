package de.verweisnetz.privacy.audit;

import de.verweisnetz.privacy.audit.ChainFinding.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Checks the whole chain against the signed files, on a connection that may only read. */
final class AuditVerification {
    private static final int FETCH = 2000;
    private static final String ROWS =
            """
            SELECT id, at, member_id, participant_id, action, subject_type, subject_id, detail::text, position, hash
              FROM privacy.audit WHERE position IS NOT NULL ORDER BY position""";
    private static final String WAITING = "SELECT count(*) FROM privacy.audit WHERE position IS NULL";

    private static final long PAUSE_MILLIS = 100;

    private final Anchors anchors;
    private final Instant keptSince;
    private final Duration patience;

    /**
     * @param keptSince segments that end before may have been dropped
     * @param patience how long the node may take to sign what it has chained
     */
    AuditVerification(Anchors anchors, Instant keptSince, Duration patience) {
        this.anchors = anchors;
        this.keptSince = keptSince;
        this.patience = patience;
    }

    /**
     * What came of it.
     *
     * @param rows how many chained rows there are
     * @param waiting rows that are not chained yet; of these nothing can be said
     */
    record Result(long rows, long waiting, List<ChainFinding> findings) {}

    Result run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var before = anchors.head();
        var files = new CheckpointCheck(anchors.checkpoints(), before.orElse(null));
        var findings = new ArrayList<>(files.findings());
        var check = new ChainCheck(files.good(), keptSince);
        before.ifPresent(check::expect);
        long waiting = count(connection);
        long rows = read(connection, check);
        connection.rollback();
        findings.addAll(end(check, before, headBehind(check.position())));
        return new Result(rows, waiting, findings);
    }

    /** The head as soon as it has reached the rows that were read: it is signed a moment after them. */
    private Optional<AnchoredHead> headBehind(long position) {
        var end = Instant.now().plus(patience);
        var head = anchors.head();
        while (head.isPresent()
                && head.get().position() < position
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            head = anchors.head();
        }
        return head;
    }

    private List<ChainFinding> end(ChainCheck check, Optional<AnchoredHead> before, Optional<AnchoredHead> after) {
        if (before.isPresent() && after.isPresent()) {
            return check.end(before.get(), after.get());
        }
        var findings = new ArrayList<>(check.findings());
        findings.add(ChainFinding.of(anchors.hasHead() ? Kind.HEAD_FORGED : Kind.HEAD_MISSING, 0));
        return findings;
    }

    private static long read(Connection connection, ChainCheck check) throws SQLException {
        long count = 0;
        try (var statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte @Nullable [] hash = rows.getBytes(10);
                    check.row(rows.getLong(9), AuditChain.row(rows), hash == null ? new byte[0] : hash);
                    count++;
                }
            }
        }
        return count;
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package de.verweisnetz.privacy.audit;

import de.verweisnetz.privacy.audit.ChainFinding.Kind;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the rows in their order and compares them with each other and with what was signed. */
final class ChainCheck {
    private final List<Checkpoint> checkpoints;
    private final Map<Long, byte[]> signed = new HashMap<>();
    private final Instant keptSince;
    private final List<ChainFinding> findings = new ArrayList<>();

    private long position;
    private byte @Nullable [] previous = AuditRow.beginning();

    /**
     * @param checkpoints those whose signature is right, oldest first
     * @param keptSince segments that end before may have been dropped
     */
    ChainCheck(List<Checkpoint> checkpoints, Instant keptSince) {
        this.checkpoints = checkpoints;
        this.keptSince = keptSince;
        for (var checkpoint : checkpoints) {
            signed.put(checkpoint.first() - 1, checkpoint.start());
            signed.put(checkpoint.last(), checkpoint.hash());
        }
    }

    /** The next row, in the order of positions. */
    void row(long at, AuditRow row, byte[] stored) {
        if (at <= position) {
            findings.add(ChainFinding.of(Kind.ROW_ADDED, at));
            return;
        }
        if (at != position + 1) {
            if (position == 0) {
                begin(at);
            } else {
                findings.add(new ChainFinding(Kind.ROWS_MISSING, position + 1, at - 1));
                previous = signed.get(at - 1);
            }
        }
        if (previous != null && !MessageDigest.isEqual(row.hash(previous, at), stored)) {
            findings.add(ChainFinding.of(Kind.ROW_CHANGED, at));
        }
        compare(at, stored);
        position = at;
        previous = stored;
    }

    /** Earlier rows may be missing, but only those of segments whose time had come. */
    private void begin(long first) {
        long covered = 0;
        for (var checkpoint : checkpoints) {
            if (checkpoint.first() < first) {
                covered = Math.max(covered, checkpoint.last());
                if (!checkpoint.lastAt().isBefore(keptSince)) {
                    findings.add(new ChainFinding(
                            Kind.DROPPED_EARLY, checkpoint.first(), Math.min(first - 1, checkpoint.last())));
                }
            }
        }
        if (covered < first - 1) {
            findings.add(new ChainFinding(Kind.ROWS_MISSING, covered + 1, first - 1));
        }
        previous = signed.get(first - 1);
    }

    private void compare(long at, byte[] stored) {
        var expected = signed.get(at);
        if (expected != null && !MessageDigest.isEqual(expected, stored)) {
            findings.add(ChainFinding.of(Kind.CHAIN_REWRITTEN, at));
        }
    }

    /** Has a position compared with a signed head when it comes by. */
    void expect(AnchoredHead head) {
        signed.put(head.position(), head.hash());
    }

    /** Position of the last row that came by. */
    long position() {
        return position;
    }

    List<ChainFinding> findings() {
        return findings;
    }

    /**
     * Compares the end.
     *
     * @param before the head as it was signed before the rows were read
     * @param after as it was signed after
     */
    List<ChainFinding> end(AnchoredHead before, AnchoredHead after) {
        long dropped = checkpoints.stream()
                .filter(checkpoint -> checkpoint.lastAt().isBefore(keptSince))
                .mapToLong(Checkpoint::last)
                .max()
                .orElse(0);
        long last = position == 0 ? dropped : position;
        if (last < before.position()) {
            findings.add(new ChainFinding(Kind.TAIL_MISSING, last + 1, before.position()));
        }
        if (last > after.position()) {
            findings.add(new ChainFinding(Kind.TAIL_ADDED, after.position() + 1, last));
        }
        return findings;
    }
}

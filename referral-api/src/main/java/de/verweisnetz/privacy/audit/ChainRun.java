package de.verweisnetz.privacy.audit;

import de.verweisnetz.platform.clock.BusinessClock;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run of the sequencer: anchors what the run before has committed, closes a segment when a day is over, and chains
 * what has been committed since.
 *
 * <p>Signed is only what is committed: a head that named rows of a transaction that then fails would look like rows that
 * were cut off. So the head outside the database is one run behind.
 */
final class ChainRun {
    private final AuditChain chain;
    private final @Nullable Anchors anchors;
    private final Instant now;
    private @Nullable String alarm;

    /**
     * @param anchors nothing where the node signs no checkpoints
     */
    ChainRun(AuditChain chain, @Nullable Anchors anchors, Instant now) {
        this.chain = chain;
        this.anchors = anchors;
        this.now = now;
    }

    /** Answers how many rows it chained. */
    int run() throws SQLException {
        if (!chain.lock()) {
            return 0;
        }
        try {
            anchor();
        } catch (BrokenAnchor contradiction) {
            // The rows are chained nevertheless, and the files stay as they are: they are the proof.
            alarm = contradiction.getMessage();
        } catch (UncheckedIOException unwritable) {
            alarm = "The folder of the checkpoints cannot be used";
        }
        if (alarm != null) {
            chain.sound(alarm);
        }
        return chain.chain(today());
    }

    /** Why the chain is not anchored any more, if so. */
    @Nullable
    String alarm() {
        return alarm;
    }

    private void anchor() throws SQLException {
        var head = chain.head();
        if (anchors == null) {
            closeWhenDue(head);
            return;
        }
        var outside = outside(anchors, head);
        var last = closeWhenDue(head);
        long signed = last.checkpointHash() == null ? 0 : last.number();
        if (outside == null || outside.position() != head.position() || outside.checkpoint() != signed) {
            anchors.write(new AnchoredHead(head.position(), head.hash(), signed, last.checkpointHash(), now));
        }
        chain.anchored();
    }

    /** The head outside, which the chain must still contain. */
    private @Nullable AnchoredHead outside(Anchors anchors, ChainHead head) throws SQLException {
        if (!anchors.hasHead()) {
            if (head.anchored()) {
                throw new BrokenAnchor("The signed head has disappeared");
            }
            return null;
        }
        var outside = anchors.head().orElseThrow(() -> new BrokenAnchor("The head is not signed by this node"));
        if (outside.position() > head.position()) {
            throw new BrokenAnchor("The chain ends before the signed head");
        }
        var hash = outside.position() == head.position()
                ? head.hash()
                : chain.hashAt(outside.position()).orElseThrow(() -> new BrokenAnchor("The signed row is missing"));
        if (!MessageDigest.isEqual(hash, outside.hash())) {
            throw new BrokenAnchor("The signed row has another hash");
        }
        return outside;
    }

    private Segment closeWhenDue(ChainHead head) throws SQLException {
        var last = chain.lastSegment();
        if (head.position() == last.last() || !head.day().isBefore(today())) {
            return last;
        }
        var segment = new Checkpoint(
                last.number() + 1,
                last.last() + 1,
                head.position(),
                last.hash(),
                head.hash(),
                chain.lastTime(last.last() + 1, head.position())
                        .orElseThrow(() -> new BrokenAnchor("The rows of the day are missing")),
                now,
                last.checkpointHash());
        return anchors == null ? close(segment, null) : close(anchors, segment);
    }

    /** A file that is there already was written by a run that failed before it committed. */
    private Segment close(Anchors anchors, Checkpoint segment) throws SQLException {
        var written = anchors.checkpoint(segment.number());
        if (written.isPresent()) {
            var earlier = written.get()
                    .checkpoint()
                    .filter(checkpoint -> checkpoint.first() == segment.first())
                    .filter(checkpoint -> checkpoint.last() <= segment.last())
                    .orElseThrow(() -> new BrokenAnchor("A checkpoint is there that does not fit"));
            return close(earlier, written.get().fingerprint());
        }
        return close(segment, anchors.write(segment).fingerprint());
    }

    private Segment close(Checkpoint segment, byte @Nullable [] checkpointHash) throws SQLException {
        chain.close(segment, checkpointHash);
        return new Segment(segment.number(), segment.last(), segment.hash(), checkpointHash);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, BusinessClock.ZONE);
    }
}

package de.verweisnetz.privacy.audit;

import de.verweisnetz.privacy.audit.Anchors.Signed;
import de.verweisnetz.privacy.audit.ChainFinding.Kind;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Whether the files outside the database are complete, signed, and continue each other. */
final class CheckpointCheck {
    private final List<ChainFinding> findings = new ArrayList<>();
    private final List<Checkpoint> good = new ArrayList<>();

    private @Nullable Signed before;
    private long expected;

    /**
     * @param head nothing where it is missing or forged
     */
    CheckpointCheck(SortedMap<Long, Signed> files, @Nullable AnchoredHead head) {
        files.forEach(this::check);
        if (head != null && head.checkpoint() > 0) {
            checkLast(files, head);
        }
    }

    List<ChainFinding> findings() {
        return findings;
    }

    /** Those that are signed, oldest first. */
    List<Checkpoint> good() {
        return good;
    }

    private void check(long number, Signed file) {
        if (before != null && number != expected) {
            findings.add(new ChainFinding(Kind.CHECKPOINT_MISSING, expected, number - 1));
        }
        var checkpoint =
                file.checkpoint().filter(signed -> signed.number() == number).orElse(null);
        if (checkpoint == null) {
            findings.add(ChainFinding.of(Kind.CHECKPOINT_FORGED, number));
        } else {
            checkPrevious(checkpoint, number);
            good.add(checkpoint);
        }
        before = file;
        expected = number + 1;
    }

    private void checkPrevious(Checkpoint checkpoint, long number) {
        if (before == null && checkpoint.previous() != null) {
            findings.add(new ChainFinding(Kind.CHECKPOINT_MISSING, 1, number - 1));
        } else if (before != null
                && number == expected
                && !MessageDigest.isEqual(before.fingerprint(), checkpoint.previous())) {
            findings.add(ChainFinding.of(Kind.CHECKPOINT_FORGED, number - 1));
        }
    }

    private void checkLast(SortedMap<Long, Signed> files, AnchoredHead head) {
        long last = files.isEmpty() ? 0 : files.lastKey();
        if (last < head.checkpoint()) {
            findings.add(new ChainFinding(Kind.CHECKPOINT_MISSING, last + 1, head.checkpoint()));
        } else {
            var named = files.get(head.checkpoint());
            if (named != null && !MessageDigest.isEqual(named.fingerprint(), head.checkpointHash())) {
                findings.add(ChainFinding.of(Kind.CHECKPOINT_FORGED, head.checkpoint()));
            }
        }
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.DecisionRequest.Keep;
import de.verweisnetz.directory.exchange.ComparisonRepository.BothChanged;
import de.verweisnetz.directory.exchange.ComparisonRepository.Outcome;

/** Decides what a record means for a document that was changed here since the source spoke last. */
final class Comparison {
    private Comparison() {}

    static Outcome outcome(BothChanged record) {
        var merged = ThreeWay.merge(record.base(), record.ours(), record.theirs(), Keep.OURS);
        if (!merged.conflicts().isEmpty()) {
            return new Outcome(record.row(), "CONFLICT");
        }
        return new Outcome(record.row(), merged.body().equals(record.ours()) ? "UNCHANGED" : "CHANGED");
    }
}

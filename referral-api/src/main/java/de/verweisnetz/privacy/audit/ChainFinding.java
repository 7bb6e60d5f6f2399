package de.verweisnetz.privacy.audit;

/**
 * Something about the chain that is not as it was written.
 *
 * @param kind what is wrong
 * @param from first position, or number of the segment, that it is about
 * @param to last position or number
 */
record ChainFinding(Kind kind, long from, long to) {
    enum Kind {
        /** A row says something else than when it was chained, or stands in another place. */
        ROW_CHANGED,
        /** A row stands where another stands, or before all. */
        ROW_ADDED,
        ROWS_MISSING,
        /** The end of the chain has been cut off. */
        TAIL_MISSING,
        /** Rows behind the signed head. */
        TAIL_ADDED,
        /** The chain was written anew: it fits in itself and not what was signed. */
        CHAIN_REWRITTEN,
        /** Rows are gone whose time has not come. */
        DROPPED_EARLY,
        CHECKPOINT_MISSING,
        CHECKPOINT_FORGED,
        HEAD_MISSING,
        HEAD_FORGED
    }

    static ChainFinding of(Kind kind, long at) {
        return new ChainFinding(kind, at, at);
    }

    @Override
    public String toString() {
        return kind + " " + (from == to ? Long.toString(from) : from + "-" + to);
    }
}

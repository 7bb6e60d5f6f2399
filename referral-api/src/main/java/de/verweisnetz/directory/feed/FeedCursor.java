package de.verweisnetz.directory.feed;

/**
 * How far a follower has read.
 *
 * @param floor the newest position when the follower began: deletions before it are none of its business
 */
record FeedCursor(long position, long floor) {

    static FeedCursor decode(String text) {
        var parts = text.split("\\|");
        return new FeedCursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    String encode() {
        return position + "|" + floor;
    }

    FeedCursor at(long next) {
        return new FeedCursor(next, floor);
    }

    /** Whether a deletion that the follower should have seen may be forgotten by now. */
    boolean isBehind(long horizon) {
        return horizon > Math.max(position, floor);
    }
}

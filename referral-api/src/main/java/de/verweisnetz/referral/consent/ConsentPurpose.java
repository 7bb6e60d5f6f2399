package de.verweisnetz.referral.consent;

/** What a client can agree to. */
public enum ConsentPurpose {
    /** The centre may learn what the referral holds before she presents her code. */
    FORWARD(Direction.FORWARD),
    /** The centre may report to the sender whether she came and how it went. */
    FEEDBACK(Direction.BACK),
    /** A topic of a special category (GDPR art. 9) may travel. */
    SPECIAL_CATEGORY(Direction.FORWARD),
    /** The sender is released from professional secrecy (section 203 StGB) towards the centre. */
    SECRECY_RELEASE(Direction.FORWARD);

    /** Which way the data flow. */
    public enum Direction {
        FORWARD,
        BACK
    }

    private final Direction direction;

    ConsentPurpose(Direction direction) {
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }
}

package de.verweisnetz.referral.answermode;

/** How an organisation answers referrals. */
public enum AnswerMode {
    /** Not at all yet: it gets cards and unannounced codes only. */
    NONE,
    /** On the telephone; a coordinator records what it says. */
    PHONE,
    /** By links that are mailed to it. */
    LINK,
    PORTAL,
    /** By its own system. */
    API;

    /** What holds until somebody sets another one. */
    public static final AnswerMode DEFAULT = PORTAL;

    /** Whether it can be told of a referral before the client is there. */
    public boolean takesAnnounced() {
        return this != NONE;
    }
}

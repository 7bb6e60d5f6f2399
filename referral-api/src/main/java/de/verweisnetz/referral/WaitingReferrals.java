package de.verweisnetz.referral;

/** How many referrals wait for the members of an organisation. */
public final class WaitingReferrals {
    private WaitingReferrals() {}

    /**
     * Those that its own team has sent.
     *
     * @param told of which it has learnt since Monday how they ended
     */
    public record Sent(long questions, long drafts, long told) {}

    /**
     * Those that it has received.
     *
     * @param dueToday by the end of the day, late ones too
     * @param unseen that nobody has taken note of
     */
    public record Received(long overdue, long dueToday, long unseen, long accepted, long inCounselling) {}
}

package de.verweisnetz.referral.lifecycle;

import java.util.Locale;

/** A step somebody can take, named as the API names it. */
public enum ReferralStep {
    SEEN(Party.RECEIVER, ReferralStatus.SEEN),
    ACCEPTANCE(Party.RECEIVER, ReferralStatus.ACCEPTED),
    DECLINE(Party.RECEIVER, ReferralStatus.DECLINED),
    REDEMPTION(Party.RECEIVER, ReferralStatus.IN_COUNSELLING),
    OUTCOME(Party.RECEIVER, ReferralStatus.CLOSED);

    private final Party party;
    private final ReferralStatus target;

    ReferralStep(Party party, ReferralStatus target) {
        this.party = party;
        this.target = target;
    }

    public boolean isFor(Party who) {
        return party == who;
    }

    public ReferralStatus target() {
        return target;
    }

    /** As the API spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

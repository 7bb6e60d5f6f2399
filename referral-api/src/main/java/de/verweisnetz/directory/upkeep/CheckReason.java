package de.verweisnetz.directory.upkeep;

import java.util.Map;

/** Why somebody should look at an offer. */
public enum CheckReason {
    /** Its own day has come. */
    AGE(0),
    NEVER_VERIFIED(40),
    WRONG_NUMBER(50),
    LANGUAGE_NOT_OFFERED(40),
    CLOSED(60),
    WRONG_ADDRESS(45),
    NOT_RESPONSIBLE(35),
    OFFER_ENDED(60),
    OTHER(25),
    /** A mail to its contact came back. */
    BOUNCED(40),
    LINK_DEAD(15),
    /** It takes referrals, and nobody knows whether it has room. */
    CAPACITY_UNKNOWN(10),
    /** Called three times in vain. */
    NOT_REACHED(30),
    /** Its contact wrote that something is to be corrected. */
    CORRECTION(35);

    /** What the reason of a declined referral says about the entry; the others speak of the case. */
    static final Map<String, CheckReason> OF_DECLINES = Map.of(
            "LANGUAGE", LANGUAGE_NOT_OFFERED,
            "OFFER_ENDED", OFFER_ENDED,
            "NOT_RESPONSIBLE_AREA", NOT_RESPONSIBLE,
            "NOT_RESPONSIBLE_TOPIC", NOT_RESPONSIBLE);

    private final int risk;

    CheckReason(int risk) {
        this.risk = risk;
    }

    /** How likely it is, of 100, that the entry misleads somebody. */
    int risk() {
        return risk;
    }
}

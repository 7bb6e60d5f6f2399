package de.verweisnetz.directory.upkeep;

import java.util.Optional;

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

    private final int risk;

    CheckReason(int risk) {
        this.risk = risk;
    }

    /** How likely it is, of 100, that the entry misleads somebody. */
    int risk() {
        return risk;
    }

    /** What the reason of a declined referral says about the entry; empty where it speaks of the case. */
    public static Optional<CheckReason> ofDecline(String reason) {
        return switch (reason) {
            case "LANGUAGE" -> Optional.of(LANGUAGE_NOT_OFFERED);
            case "OFFER_ENDED" -> Optional.of(OFFER_ENDED);
            case "NOT_RESPONSIBLE_AREA", "NOT_RESPONSIBLE_TOPIC" -> Optional.of(NOT_RESPONSIBLE);
            default -> Optional.empty();
        };
    }
}

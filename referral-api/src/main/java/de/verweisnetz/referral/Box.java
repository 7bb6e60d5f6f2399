package de.verweisnetz.referral;

import de.verweisnetz.identity.Caller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.referral.lifecycle.Standpoint;
import java.time.Instant;

/** The two lists of referrals a member can have. */
public enum Box {
    /** Partners send when they forward. */
    SENT(Permission.REFERRAL_READ),
    RECEIVED(Permission.REFERRAL_ANSWER);

    private final Permission permission;

    Box(Permission permission) {
        this.permission = permission;
    }

    boolean isOpenTo(Caller caller) {
        return caller.may(permission);
    }

    Standpoint standpoint(Caller caller, Instant now) {
        return this == SENT
                ? new Standpoint.Sender(caller.participant(), caller.team(), caller.manager(), now)
                : new Standpoint.Receiver(caller.participant(), now);
    }
}

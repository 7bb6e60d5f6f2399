package de.verweisnetz.portal.referrals;

import de.verweisnetz.portal.api.ConsentRecord;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.consent.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a client can still agree to once her referral is issued. */
final class LaterConsents {
    private static final Set<String> OVER = Set.of("EXPIRED", "VOID");

    private LaterConsents() {}

    /** A topic that was left out is kept nowhere, so that no later yes can bring it. */
    static Need need(Referral referral, List<ConsentRecord> given) {
        List<String> purposes = new ArrayList<>();
        boolean open = referral.isOpen();
        if (open && (referral.isWarm() || referral.announced())) {
            purposes.add("FORWARD");
        }
        if (!OVER.contains(referral.status())) {
            purposes.add("FEEDBACK");
        }
        if (open && referral.isWarm()) {
            purposes.add("SECRECY_RELEASE");
        }
        return Need.stillOpen(referral.grade(), purposes, given);
    }
}

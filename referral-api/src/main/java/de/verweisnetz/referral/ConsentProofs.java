package de.verweisnetz.referral;

import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.referral.consent.ConsentRecord;
import de.verweisnetz.referral.consent.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Confirms records of consents, also when the referrals have been erased. Who has no record learns nothing. */
@ApplicationScoped
public class ConsentProofs {
    @Inject
    private Ledger ledger;

    @Transactional
    @Requires(Permission.MEMBER)
    public ConsentProof check(ConsentRecord presented) {
        var madeOn = ledger.prove(presented);
        return new ConsentProof(madeOn.isPresent(), madeOn.orElse(null));
    }
}

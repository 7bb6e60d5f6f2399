package de.verweisnetz.referral.retention;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** Keyed hashes of consents outlive their referrals as long as one may have to prove them. */
@ApplicationScoped
public class ConsentProofRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM referral.consent_proof WHERE (consent_id, event) IN (
                SELECT consent_id, event FROM referral.consent_proof
                 WHERE made_on < (CAST(? AS timestamptz) AT TIME ZONE 'Europe/Berlin')::date ORDER BY made_on LIMIT ?)
              RETURNING consent_id
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "consent-proofs";
    }

    @Override
    public Period shortest() {
        return Period.ofYears(1);
    }

    @Override
    public Period longest() {
        return Period.ofYears(6);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

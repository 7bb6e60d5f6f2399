package de.verweisnetz.referral.consent;

import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;

/** Proofs of consents are kept as long as somebody may ask whether there was one. */
@ApplicationScoped
public class ConsentProofRule implements RetentionRule {
    private static final String FORGET =
            """
            WITH gone AS (
              DELETE FROM referral.consent_proof WHERE (consent_id, event) IN (
                SELECT consent_id, event FROM referral.consent_proof WHERE made_on < CAST(CAST(? AS timestamptz) AT TIME ZONE 'Europe/Berlin' AS date) ORDER BY made_on LIMIT ?)
              RETURNING event
            )
            SELECT count(*) FROM gone""";

    @Override
    public String name() {
        return "consent-proofs";
    }

    @Override
    public Period shortest() {
        return Period.ofYears(3);
    }

    @Override
    public Period longest() {
        return Period.ofYears(4);
    }

    @Override
    public String statement() {
        return FORGET;
    }
}

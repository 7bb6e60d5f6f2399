package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Locks and frees referrals for whoever holds their token or code, through functions that need no tenant. */
@ApplicationScoped
public class RestrictionRepository {
    private static final String RESTRICT = "SELECT referral.restrict(?1, ?2, ?3, ?4, ?5)";
    private static final String LIFT = "SELECT referral.lift_restriction(?1, ?2, ?3, ?4)";
    private static final String FIND =
            "SELECT restricted_at, restricted_for FROM referral.referral WHERE id = ?1 AND restricted_at IS NOT NULL";

    @PersistenceContext
    private EntityManager em;

    /** False where it was locked before; one fingerprint is empty. */
    public boolean restrict(byte[] page, byte[] code, String reason, Instant at) {
        return isDone(writing(RESTRICT)
                .setParameter(1, page)
                .setParameter(2, code)
                .setParameter(3, reason)
                .setParameter(4, Rows.time(at))
                .setParameter(5, Ids.next()));
    }

    /** False where it was not locked; one fingerprint is empty. */
    public boolean lift(byte[] page, byte[] code, Instant at) {
        return isDone(writing(LIFT)
                .setParameter(1, page)
                .setParameter(2, code)
                .setParameter(3, Rows.time(at))
                .setParameter(4, Ids.next()));
    }

    /** Of a referral that this transaction may read. */
    public Restriction of(UUID referral) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, referral))
                .map(row -> Restriction.of(Objects.requireNonNull(Rows.instant(row[0])), (String) row[1]))
                .orElseGet(Restriction::none);
    }

    /** A SELECT that writes: without the mark it could run on a connection the transaction knows nothing of. */
    private Query writing(String sql) {
        em.unwrap(Connection.class);
        return em.createNativeQuery(sql);
    }

    private static boolean isDone(Query query) {
        return Rows.value(query).isPresent();
    }
}

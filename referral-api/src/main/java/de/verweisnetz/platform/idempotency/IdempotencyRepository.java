package de.verweisnetz.platform.idempotency;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Runs an intent once per caller and key; a repetition gets the id of what the first run made.
 *
 * <p>Row and effect are one transaction: either both are there or neither. The row holds an id, never an answer.
 */
@ApplicationScoped
public class IdempotencyRepository {
    // Trying the lock and looking for the row in one round trip. The caller's id is the tenant of the transaction.
    private static final String FIND =
            """
            SELECT pg_try_advisory_xact_lock(hashtextextended(platform.member()::text || ?1 || ' ' || ?2, 0)),
                   (SELECT result_id FROM platform.idempotency WHERE member_id = platform.member() AND route = ?1 AND key = ?2),
                   (SELECT request_hash FROM platform.idempotency WHERE member_id = platform.member() AND route = ?1 AND key = ?2)""";
    private static final String INSERT =
            """
            INSERT INTO platform.idempotency (member_id, route, key, request_hash, result_id, created_at)
            VALUES (platform.member(), ?1, ?2, ?3, ?4, ?5)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    /** Must run inside the transaction of the use case. */
    public UUID once(IdempotencyKey key, Supplier<UUID> work) {
        var earlier = find(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var result = work.get();
        em.createNativeQuery(INSERT)
                .setParameter(1, key.route())
                .setParameter(2, key.key())
                .setParameter(3, key.requestHash())
                .setParameter(4, result)
                .setParameter(5, Rows.time(clock.now()))
                .executeUpdate();
        return result;
    }

    private Optional<UUID> find(IdempotencyKey key) {
        var row = Rows.first(
                        em.createNativeQuery(FIND).setParameter(1, key.route()).setParameter(2, key.key()))
                .orElseThrow();
        if (!Boolean.TRUE.equals(row[0])) {
            throw ProblemException.of(CommonProblem.IN_FLIGHT);
        }
        if (row[1] == null) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual((byte[]) row[2], key.requestHash())) {
            throw ProblemException.of(CommonProblem.KEY_REUSED);
        }
        return Optional.of((UUID) row[1]);
    }
}

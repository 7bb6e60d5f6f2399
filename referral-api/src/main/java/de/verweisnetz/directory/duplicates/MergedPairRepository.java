package de.verweisnetz.directory.duplicates;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.duplicates.KeyRepository.Pair;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the list of pairs in step with what is merged and separated. */
@ApplicationScoped
public class MergedPairRepository {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('directory.merge', 0)) IS NULL";
    static final String LOCK_SHARED =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('directory.merge', 0)) IS NULL";
    // A pair need not have been found before somebody merges it.
    private static final String MERGED =
            """
            INSERT INTO directory.duplicate_candidate AS c
                   (id, kind, first_id, second_id, score, reasons, state, found_at, first_hash, second_hash, decided_at,
                    decided_by, merge_id)
            VALUES (?1, ?2, ?3, ?4, 0, '[]', 'MERGED', ?5, '', '', ?5, ?6, ?7)
            ON CONFLICT (kind, first_id, second_id) DO UPDATE
               SET state = 'MERGED', decided_at = excluded.decided_at, decided_by = excluded.decided_by,
                   dismissal_reason = NULL, merge_id = excluded.merge_id""";
    private static final String FORGET = "DELETE FROM directory.duplicate_candidate WHERE merge_id = ?1 AND score = 0";
    private static final String SEPARATED =
            """
            UPDATE directory.duplicate_candidate
               SET state = 'OPEN', merge_id = NULL, decided_at = NULL, decided_by = NULL WHERE merge_id = ?1""";
    private static final String DOUBLES =
            """
            SELECT a.id, b.id, a.service_id::text || ' ' || a.location_id::text
              FROM directory.document a
              JOIN directory.document b ON b.kind = a.kind AND b.service_id = a.service_id
                                       AND b.location_id = a.location_id AND b.id > a.id
             WHERE a.kind = 'service_at_location' AND a.%s_id = ?1""";
    private static final String DOUBLES_OF =
            """
            SELECT c.id, c.score FROM directory.duplicate_candidate c
             WHERE c.kind = 'service_at_location' AND c.state = 'OPEN'
               AND EXISTS (SELECT FROM directory.merge_document d
                            WHERE d.merge_id = ?1 AND d.kind = c.kind AND d.id IN (c.first_id, c.second_id))
             ORDER BY c.id LIMIT 500""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CandidateRepository candidates;

    @Inject
    private BusinessClock clock;

    /** One merge at a time, and no comparison meanwhile; until the end of the transaction. */
    public void lock() {
        em.createNativeQuery(LOCK).getSingleResult();
    }

    public void merged(DocumentKey keep, UUID absorb, UUID merge, UUID member) {
        var pair = Pair.of(keep.id(), absorb);
        em.createNativeQuery(MERGED)
                .setParameter(1, Ids.next())
                .setParameter(2, keep.kind().singular())
                .setParameter(3, pair.first())
                .setParameter(4, pair.second())
                .setParameter(5, Rows.time(clock.now()))
                .setParameter(6, member)
                .setParameter(7, merge)
                .executeUpdate();
    }

    public void separated(UUID merge) {
        em.createNativeQuery(FORGET).setParameter(1, merge).executeUpdate();
        em.createNativeQuery(SEPARATED).setParameter(1, merge).executeUpdate();
    }

    /** Offers of the same service at the same place are pairs at once, before any comparison. */
    public void announceDoubles(DocumentKey survivor) {
        if (survivor.kind() == EntityKind.SERVICE || survivor.kind() == EntityKind.LOCATION) {
            var sql = DOUBLES.formatted(survivor.kind().singular());
            var findings = Rows.all(em.createNativeQuery(sql).setParameter(1, survivor.id())).stream()
                    .map(row -> finding((UUID) row[0], (UUID) row[1], (String) row[2]))
                    .toList();
            candidates.add(EntityKind.SERVICE_AT_LOCATION, findings);
        }
    }

    /** Pairs of offers that a merge has changed. */
    public List<UUID> doublesOf(UUID merge) {
        return Rows.all(em.createNativeQuery(DOUBLES_OF).setParameter(1, merge)).stream()
                .map(row -> (UUID) row[0])
                .toList();
    }

    private static Detection.Finding finding(UUID one, UUID other, String serviceAndLocation) {
        var pair = Pair.of(one, other);
        var keys = List.of(new Key(KeyField.OFFER, serviceAndLocation));
        var first = Subject.of(new DocumentKey(EntityKind.SERVICE_AT_LOCATION, pair.first()), keys);
        var second = Subject.of(new DocumentKey(EntityKind.SERVICE_AT_LOCATION, pair.second()), keys);
        return new Detection.Finding(
                pair, Scoring.of(first, second, new Rarity(Map.of())), first.hash(), second.hash());
    }
}

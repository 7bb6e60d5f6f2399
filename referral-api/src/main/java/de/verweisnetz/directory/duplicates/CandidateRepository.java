package de.verweisnetz.directory.duplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.DuplicateQuery;
import de.verweisnetz.directory.DuplicateReason;
import de.verweisnetz.directory.DuplicateState;
import de.verweisnetz.directory.duplicates.Detection.Finding;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the pairs that deserve a look, and what was decided about them. */
@ApplicationScoped
public class CandidateRepository {
    private static final String FORGET =
            """
            DELETE FROM directory.duplicate_candidate
             WHERE kind = ?1 AND state <> 'MERGED'
               AND (first_id = ANY (CAST(?2 AS uuid[])) OR second_id = ANY (CAST(?2 AS uuid[])))""";
    private static final String FORGET_OTHERS =
            """
            DELETE FROM directory.duplicate_candidate c
             WHERE c.kind = ?1 AND c.state = 'OPEN'
               AND (c.first_id = ANY (CAST(?2 AS uuid[])) OR c.second_id = ANY (CAST(?2 AS uuid[])))
               AND NOT EXISTS (SELECT FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (first_id uuid, second_id uuid)
                                WHERE r.first_id = c.first_id AND r.second_id = c.second_id)""";
    // What was dismissed stays so while the two are as they were; what was merged and is there twice again is open
    // again.
    private static final String STORE =
            """
            INSERT INTO directory.duplicate_candidate AS c
                   (id, kind, first_id, second_id, score, reasons, state, found_at, first_hash, second_hash)
            SELECT id, ?1, first_id, second_id, score, reasons, 'OPEN', ?3, first_hash, second_hash
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id uuid, first_id uuid, second_id uuid, score integer,
                   reasons jsonb, first_hash text, second_hash text)
             ORDER BY first_id, second_id
            ON CONFLICT (kind, first_id, second_id) DO UPDATE
               SET score = excluded.score, reasons = excluded.reasons, state = 'OPEN', first_hash = excluded.first_hash,
                   second_hash = excluded.second_hash, decided_at = NULL, decided_by = NULL, dismissal_reason = NULL,
                   merge_id = NULL, found_at = CASE c.state WHEN 'OPEN' THEN c.found_at ELSE excluded.found_at END
             WHERE c.state <> 'DISMISSED' OR (c.first_hash, c.second_hash) <> (excluded.first_hash, excluded.second_hash)""";
    private static final String COLUMNS =
            """
            SELECT c.id, c.kind, c.first_id, c.second_id, c.score, c.reasons::text, c.state, c.found_at, c.decided_at,
                   c.dismissal_reason, c.merge_id
              FROM directory.duplicate_candidate c""";
    private static final String FILTER =
            " WHERE c.state = ?1 AND c.score >= ?2 AND (CAST(?3 AS text) IS NULL OR c.kind = CAST(?3 AS text))";
    private static final String LIST = COLUMNS + FILTER
            + " AND (c.score, c.id) < (?4, CAST(?5 AS uuid)) ORDER BY c.score DESC, c.id DESC LIMIT ?6";
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT FROM directory.duplicate_candidate c" + FILTER + " LIMIT ?4) AS counted";
    private static final String FIND = COLUMNS + " WHERE c.id = ?1";
    private static final String DISMISS =
            """
            UPDATE directory.duplicate_candidate
               SET state = 'DISMISSED', dismissal_reason = ?2, decided_at = ?3, decided_by = ?4
             WHERE id = ?1 AND state = 'OPEN'""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    /** A pair as it is stored. */
    record Candidate(
            UUID id,
            EntityKind kind,
            UUID first,
            UUID second,
            int score,
            List<DuplicateReason> reasons,
            DuplicateState state,
            Instant foundAt,
            @Nullable Instant decidedAt,
            @Nullable String dismissalReason,
            @Nullable UUID mergeId) {}

    /** A place in the list: everything after it is less likely. */
    record Position(int score, UUID id) {
        static final Position START = new Position(Integer.MAX_VALUE, new UUID(0, 0));

        static Position decode(String text) {
            var parts = text.split(" ");
            return new Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        }

        String encode() {
            return score + " " + id;
        }
    }

    void forget(EntityKind kind, Collection<UUID> gone) {
        if (!gone.isEmpty()) {
            em.createNativeQuery(FORGET)
                    .setParameter(1, kind.singular())
                    .setParameter(2, KeyRepository.array(gone))
                    .executeUpdate();
        }
    }

    /** From now on the changed documents are in these pairs and, as far as nobody has decided, in no others. */
    void replace(EntityKind kind, Collection<UUID> changed, List<Finding> findings) {
        var rows = Json.write(findings.stream().map(CandidateRepository::row).toList());
        em.createNativeQuery(FORGET_OTHERS)
                .setParameter(1, kind.singular())
                .setParameter(2, KeyRepository.array(changed))
                .setParameter(3, rows)
                .executeUpdate();
        store(kind, rows);
    }

    /** Adds pairs that were found otherwise than by comparison. */
    void add(EntityKind kind, List<Finding> findings) {
        store(kind, Json.write(findings.stream().map(CandidateRepository::row).toList()));
    }

    private void store(EntityKind kind, String rows) {
        em.createNativeQuery(STORE)
                .setParameter(1, kind.singular())
                .setParameter(2, rows)
                .setParameter(3, Rows.time(clock.now()))
                .executeUpdate();
    }

    List<Candidate> list(DuplicateQuery query, Position after, int limit) {
        var rows = filter(LIST, query)
                .setParameter(4, after.score())
                .setParameter(5, after.id())
                .setParameter(6, limit);
        return Rows.all(rows).stream().map(CandidateRepository::candidate).toList();
    }

    long count(DuplicateQuery query, int most) {
        return ((Number) filter(COUNT, query).setParameter(4, most).getSingleResult()).longValue();
    }

    Optional<Candidate> find(UUID id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id)).map(CandidateRepository::candidate);
    }

    /** Whether it was open until now. */
    boolean dismiss(UUID id, @Nullable String reason, UUID member) {
        return em.createNativeQuery(DISMISS)
                        .setParameter(1, id)
                        .setParameter(2, reason)
                        .setParameter(3, Rows.time(clock.now()))
                        .setParameter(4, member)
                        .executeUpdate()
                == 1;
    }

    private Query filter(String sql, DuplicateQuery query) {
        var kind = query.kind();
        return em.createNativeQuery(sql)
                .setParameter(1, query.state().name())
                .setParameter(2, query.minScore())
                .setParameter(3, kind == null ? null : kind.singular());
    }

    private static Map<String, Object> row(Finding finding) {
        return Map.of(
                "id", Ids.next(),
                "first_id", finding.pair().first(),
                "second_id", finding.pair().second(),
                "score", finding.score().value(),
                "reasons", finding.score().reasons(),
                "first_hash", finding.firstHash(),
                "second_hash", finding.secondHash());
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0],
                EntityKind.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                (UUID) row[2],
                (UUID) row[3],
                ((Number) row[4]).intValue(),
                reasons((String) row[5]),
                DuplicateState.valueOf((String) row[6]),
                Rows.time(row[7]),
                Rows.instant(row[8]),
                (String) row[9],
                (UUID) row[10]);
    }

    private static List<DuplicateReason> reasons(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored reasons are no list");
        }
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.ImportState;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports and where each is in its life. */
@ApplicationScoped
public class ImportRepository {
    private static final long ONE_AT_A_TIME = 0x5645524449524543L;
    private static final String INSERT =
            """
            INSERT INTO directory.import (id, source_id, at, member_id, kind, state, dry_run, run_next, complete,
                                          remove_missing, file_name, url, mapping, mapping_confirmed)
            VALUES (?1, ?2, ?3, ?4, ?5, 'RECEIVED', ?6, NOT ?6, ?7, ?8, ?9, ?10, CAST(?11 AS jsonb), ?12)""";
    private static final String BATCH =
            """
            SELECT i.id, i.source_id, i.member_id, i.state, i.kind, i.complete, i.remove_missing, i.run_next, i.staged,
                   i.file_name, i.url, i.mapping::text, i.mapping_confirmed, s.address_visibility, i.at
              FROM directory.import i JOIN directory.source s ON s.id = i.source_id WHERE i.id = ?1""";
    private static final String MOVE =
            """
            UPDATE directory.import
               SET state = ?2, failure = NULL,
                   started_at = CASE WHEN ?5 THEN started_at ELSE ?4 END, done = CASE WHEN ?5 THEN done ELSE 0 END,
                   finished_at = CASE WHEN ?5 THEN CAST(?4 AS timestamptz) END
             WHERE id = ?1 AND state = ANY (CAST(?3 AS text[]))""";
    private static final String PROGRESS =
            """
            UPDATE directory.import SET done = done + ?2, written = written + ?3, undone = undone + ?4
             WHERE id = ?1 AND state = ?5""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    void insert(NewImport wanted) {
        em.createNativeQuery(INSERT)
                .setParameter(1, wanted.id())
                .setParameter(2, wanted.source())
                .setParameter(3, Rows.time(clock.now()))
                .setParameter(4, wanted.member())
                .setParameter(5, wanted.url() == null ? "UPLOAD" : "HARVEST")
                .setParameter(6, wanted.dryRun())
                .setParameter(7, wanted.complete())
                .setParameter(8, wanted.removeMissing())
                .setParameter(9, wanted.fileName())
                .setParameter(10, wanted.url())
                .setParameter(11, wanted.mapping())
                .setParameter(12, wanted.mapping() != null)
                .executeUpdate();
    }

    Optional<ImportBatch> find(UUID id) {
        return batch(BATCH, id);
    }

    /** Keeps every other step of this import waiting until the transaction ends. */
    Optional<ImportBatch> lock(UUID id) {
        em.unwrap(java.sql.Connection.class);
        return batch(BATCH + " FOR UPDATE OF i", id);
    }

    /** Keeps the writing of all other imports waiting: two that touch the same documents would disturb each other. */
    void enter() {
        em.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
                .setParameter(1, ONE_AT_A_TIME)
                .getResultList();
    }

    /** Whether the import was in one of these states and is in the new one now. */
    boolean move(UUID id, ImportState to, ImportState... from) {
        var ended = List.of(
                        ImportState.CHECKED,
                        ImportState.DONE,
                        ImportState.FAILED,
                        ImportState.CANCELLED,
                        ImportState.UNDONE)
                .contains(to);
        return em.createNativeQuery(MOVE)
                        .setParameter(1, id)
                        .setParameter(2, to.name())
                        .setParameter(3, Arrays.stream(from).map(Enum::name).collect(Collectors.joining(",", "{", "}")))
                        .setParameter(4, Rows.time(clock.now()))
                        .setParameter(5, ended)
                        .executeUpdate()
                == 1;
    }

    /** Whether the step goes on: false once the import is in another state. */
    boolean progress(UUID id, ImportState during, long done) {
        return progress(id, during, done, 0, 0);
    }

    boolean progress(UUID id, ImportState during, long done, long written, long undone) {
        return em.createNativeQuery(PROGRESS)
                        .setParameter(1, id)
                        .setParameter(2, done)
                        .setParameter(3, written)
                        .setParameter(4, undone)
                        .setParameter(5, during.name())
                        .executeUpdate()
                == 1;
    }

    void fail(UUID id, String code) {
        if (move(
                id,
                ImportState.FAILED,
                ImportState.RECEIVED,
                ImportState.CHECKING,
                ImportState.RUNNING,
                ImportState.UNDOING)) {
            set(id, "failure", code);
        }
    }

    void setStaged(UUID id, boolean complete) {
        update("UPDATE directory.import SET staged = true, complete = complete AND ?2 WHERE id = ?1", id, complete);
    }

    void setRunNext(UUID id, boolean runNext) {
        update("UPDATE directory.import SET run_next = ?2 WHERE id = ?1", id, runNext);
    }

    void setTotal(UUID id, @Nullable Long total) {
        update("UPDATE directory.import SET total = ?2 WHERE id = ?1", id, total);
    }

    void setCounts(UUID id, Map<String, Long> counts) {
        update("UPDATE directory.import SET counts = CAST(?2 AS jsonb) WHERE id = ?1", id, Json.write(counts));
    }

    /** What the columns are taken to mean, and how the file begins. */
    void setMapping(UUID id, String mapping, boolean confirmed) {
        update("UPDATE directory.import SET mapping = CAST(?2 AS jsonb) WHERE id = ?1", id, mapping);
        update("UPDATE directory.import SET mapping_confirmed = ?2 WHERE id = ?1", id, confirmed);
    }

    void setPreview(UUID id, String preview) {
        update("UPDATE directory.import SET preview = CAST(?2 AS jsonb) WHERE id = ?1", id, preview);
    }

    /** Forgets what was read, so that the file is read anew. */
    void unstage(UUID id) {
        em.createNativeQuery("UPDATE directory.import SET staged = false, counts = '{}' WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private void set(UUID id, String column, Object value) {
        update("UPDATE directory.import SET " + column + " = ?2 WHERE id = ?1", id, value);
    }

    private void update(String sql, UUID id, @Nullable Object value) {
        em.createNativeQuery(sql).setParameter(1, id).setParameter(2, value).executeUpdate();
    }

    private Optional<ImportBatch> batch(String sql, UUID id) {
        return Rows.first(em.createNativeQuery(sql).setParameter(1, id)).map(ImportRepository::batch);
    }

    private static ImportBatch batch(Object[] row) {
        return new ImportBatch(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                ImportState.valueOf((String) row[3]),
                "HARVEST".equals(row[4]),
                (Boolean) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                (Boolean) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (Boolean) row[12],
                (String) row[13],
                Rows.time(row[14]));
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.ImportQuery;
import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.directory.ProvenanceView;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as people look at them. */
@ApplicationScoped
public class DetailRepository {
    private static final String REPORT =
            """
            SELECT i.id, i.kind, i.state, i.source_id, s.name, i.dry_run, i.complete, i.remove_missing, i.file_name, i.url,
                   i.at, i.started_at, i.finished_at, i.done, i.total, i.counts::text, i.written, i.undone,
                   (SELECT count(*) FROM directory.import_finding f WHERE f.import_id = i.id), i.failure,
                   i.preview::text, i.mapping::text, i.mapping_confirmed
              FROM directory.import i JOIN directory.source s ON s.id = i.source_id""";
    private static final String FILTER =
            """
            (CAST(?1 AS uuid) IS NULL OR i.source_id = CAST(?1 AS uuid)) AND (CAST(?2 AS text) IS NULL OR i.state = ?2)""";
    private static final String PROVENANCE =
            """
            SELECT p.source_id, s.name, p.import_id, p.file, p.line, p.original_id, p.at
              FROM directory.provenance p JOIN directory.source s ON s.id = p.source_id
             WHERE p.kind = ?1 AND p.id = ?2 ORDER BY p.at DESC""";

    @PersistenceContext
    private EntityManager em;

    Optional<ImportReport> find(UUID id, Instant now) {
        return Rows.first(em.createNativeQuery(REPORT + " WHERE i.id = ?1").setParameter(1, id))
                .map(row -> report(row, now));
    }

    /** Imports before a place in the list, the newest first. */
    List<ImportReport> page(ImportQuery query, @Nullable String before, int limit, Instant now) {
        var sql = REPORT + " WHERE " + FILTER + (before == null ? "" : " AND i.id < CAST(?4 AS uuid)")
                + " ORDER BY i.id DESC LIMIT ?3";
        var page = filter(sql, query).setParameter(3, limit);
        if (before != null) {
            page.setParameter(4, before);
        }
        return Rows.all(page).stream().map(row -> report(row, now)).toList();
    }

    long count(ImportQuery query) {
        return ((Number) filter("SELECT count(*) FROM directory.import i WHERE " + FILTER, query)
                        .getSingleResult())
                .longValue();
    }

    List<ProvenanceView> provenance(String kind, UUID id) {
        return Rows.all(em.createNativeQuery(PROVENANCE).setParameter(1, kind).setParameter(2, id)).stream()
                .map(row -> new ProvenanceView(
                        new ProvenanceView.Source((UUID) row[0], (String) row[1]),
                        (UUID) row[2],
                        (String) row[3],
                        number(row[4]),
                        (String) row[5],
                        Rows.time(row[6])))
                .toList();
    }

    private jakarta.persistence.Query filter(String sql, ImportQuery query) {
        var state = query.state();
        return em.createNativeQuery(sql)
                .setParameter(1, query.source() == null ? null : query.source().toString())
                .setParameter(2, state == null ? null : state.name());
    }

    private static ImportReport report(Object[] row, Instant now) {
        var started = Rows.instant(row[11]);
        var finished = Rows.instant(row[12]);
        return new ImportReport(
                (UUID) row[0],
                (String) row[1],
                ImportState.valueOf((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (Boolean) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                (String) row[8],
                (String) row[9],
                Rows.time(row[10]),
                started,
                finished,
                progress(((Number) row[13]).longValue(), number(row[14]), started, finished == null ? now : finished),
                counts((String) row[15], ((Number) row[16]).longValue(), ((Number) row[17]).longValue()),
                ((Number) row[18]).longValue(),
                (String) row[19],
                table((String) row[20], (String) row[21], (Boolean) row[22]));
    }

    private static ImportReport.Progress progress(
            long done, @Nullable Long total, @Nullable Instant started, Instant end) {
        if (started == null || done == 0) {
            return new ImportReport.Progress(done, total, null);
        }
        var seconds = Math.max(Duration.between(started, end).toMillis(), 1) / 1000.0;
        return new ImportReport.Progress(done, total, Math.round(done / seconds * 10) / 10.0);
    }

    private static Map<String, Long> counts(String stored, long written, long undone) {
        var counts = new LinkedHashMap<String, Long>();
        for (var name : List.of("new", "changed", "unchanged", "conflict", "invalid", "removed")) {
            counts.put(name, 0L);
        }
        Json.read(stored, JsonNode.class)
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        counts.put("written", written);
        counts.put("undone", undone);
        return counts;
    }

    private static ImportReport.@Nullable Table table(
            @Nullable String preview, @Nullable String mapping, boolean confirmed) {
        if (preview == null || mapping == null) {
            return null;
        }
        var json = Json.read(preview, JsonNode.class);
        return new ImportReport.Table(
                json.path("header"), json.path("rows"), Json.read(mapping, JsonNode.class), confirmed);
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

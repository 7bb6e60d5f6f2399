package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.Severity;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found in imports. Kept as code and arguments: the sentence is made in the reader's language. */
@ApplicationScoped
public class FindingRepository {
    private static final String INSERT =
            """
            INSERT INTO directory.import_finding (import_id, row, severity, kind, id, file, line, pointer, code, arguments)
            SELECT ?1, row, severity, kind, id, file, line, pointer, code, arguments
              FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (row bigint, severity text, kind text, id text, file text,
                   line bigint, pointer text, code text, arguments jsonb)""";
    private static final String COLUMNS = "row, severity, kind, id, file, line, pointer, code, arguments::text, number";
    private static final String PAGE = "SELECT " + COLUMNS
            + " FROM directory.import_finding WHERE import_id = ?1 AND number > ?2"
            + " AND (CAST(?3 AS text) IS NULL OR severity = ?3) ORDER BY number";
    private static final String OF_ROWS = "SELECT " + COLUMNS
            + " FROM directory.import_finding WHERE import_id = ?1 AND row = ANY (CAST(?2 AS bigint[])) ORDER BY number";

    @PersistenceContext
    private EntityManager em;

    /** A finding with its place in the list. */
    record Numbered(long number, ImportFinding finding) {}

    void insert(UUID id, List<ImportFinding> findings) {
        if (!findings.isEmpty()) {
            em.createNativeQuery(INSERT)
                    .setParameter(1, id)
                    .setParameter(2, Json.write(findings))
                    .executeUpdate();
        }
    }

    List<Numbered> page(UUID id, long after, @Nullable String severity, int limit) {
        return numbered(em.createNativeQuery(PAGE)
                .setParameter(1, id)
                .setParameter(2, after)
                .setParameter(3, severity)
                .setMaxResults(limit));
    }

    long count(UUID id, @Nullable String severity) {
        return ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM directory.import_finding WHERE import_id = ?1 AND (CAST(?2 AS text) IS NULL OR severity = ?2)")
                        .setParameter(1, id)
                        .setParameter(2, severity)
                        .getSingleResult())
                .longValue();
    }

    List<ImportFinding> ofRows(UUID id, Collection<Long> rows) {
        return numbered(em.createNativeQuery(OF_ROWS)
                        .setParameter(1, id)
                        .setParameter(2, StagingRepository.longs(rows)))
                .stream()
                .map(Numbered::finding)
                .toList();
    }

    void clear(UUID id) {
        em.createNativeQuery("DELETE FROM directory.import_finding WHERE import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static List<Numbered> numbered(jakarta.persistence.Query query) {
        return Rows.all(query).stream().map(FindingRepository::numbered).toList();
    }

    private static Numbered numbered(Object[] row) {
        var finding = new ImportFinding(
                number(row[0]),
                Severity.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                number(row[5]),
                (String) row[6],
                (String) row[7],
                Arrays.asList(Json.read((String) row[8], String[].class)));
        return new Numbered(((Number) row[9]).longValue(), finding);
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

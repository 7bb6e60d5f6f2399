package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.Severity;
import de.verweisnetz.directory.FindingGroup;
import de.verweisnetz.directory.FindingQuery;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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
    /** Where a finding is, whichever of several it is there. */
    private static final String PLACE = "regexp_replace(pointer, '/[0-9]+', '/0', 'g')";

    private static final String ASKED = " FROM directory.import_finding WHERE import_id = ?1"
            + " AND (CAST(?2 AS text) IS NULL OR severity = ?2) AND (CAST(?3 AS text) IS NULL OR code = ?3)"
            + " AND (CAST(?4 AS text) IS NULL OR coalesce(kind, '') = ?4) AND (CAST(?5 AS text) IS NULL OR " + PLACE
            + " = ?5)";
    private static final String PAGE = "SELECT " + COLUMNS + ASKED + " AND number > ?6 ORDER BY number";
    private static final String COUNT = "SELECT count(*)" + ASKED;
    private static final String GROUPS =
            """
            SELECT min(row), severity, kind, NULL, min(file), min(line), %1$s, code,
                   (array_agg(arguments::text ORDER BY number))[1], count(*), count(DISTINCT arguments) = 1
              FROM directory.import_finding WHERE import_id = ?1
             GROUP BY severity, kind, %1$s, code
             ORDER BY severity, count(*) DESC, min(number)"""
                    .formatted(PLACE);
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

    List<Numbered> page(UUID id, FindingQuery query, long after, int limit) {
        return numbered(asked(PAGE, id, query).setParameter(6, after).setMaxResults(limit));
    }

    long count(UUID id, FindingQuery query) {
        return ((Number) asked(COUNT, id, query).getSingleResult()).longValue();
    }

    /** Errors first, of these what there is most of. */
    List<FindingGroup> groups(UUID id, int limit) {
        return Rows.all(em.createNativeQuery(GROUPS).setParameter(1, id).setMaxResults(limit)).stream()
                .map(row -> new FindingGroup(finding(row), ((Number) row[9]).longValue(), (Boolean) row[10]))
                .toList();
    }

    private Query asked(String sql, UUID id, FindingQuery query) {
        return em.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, query.severity())
                .setParameter(3, query.code())
                .setParameter(4, query.kind())
                .setParameter(5, query.pointer());
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

    private static List<Numbered> numbered(Query query) {
        return Rows.all(query).stream().map(FindingRepository::numbered).toList();
    }

    private static Numbered numbered(Object[] row) {
        return new Numbered(((Number) row[9]).longValue(), finding(row));
    }

    private static ImportFinding finding(Object[] row) {
        return new ImportFinding(
                number(row[0]),
                Severity.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                number(row[5]),
                (String) row[6],
                (String) row[7],
                Arrays.asList(Json.read((String) row[8], String[].class)));
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

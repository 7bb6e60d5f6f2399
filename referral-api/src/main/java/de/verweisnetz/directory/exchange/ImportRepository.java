package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports that were done, and the sources they came from. */
@ApplicationScoped
public class ImportRepository {
    private static final long ONE_AT_A_TIME = 0x5645524449524543L;
    private static final String SOURCE =
            """
            INSERT INTO directory.source (id, name, republish) VALUES (?1, ?2, ?3)
            ON CONFLICT (name) DO UPDATE SET republish = excluded.republish RETURNING id""";
    private static final String START =
            """
            INSERT INTO directory.import (id, source_id, at, member_id, created, updated, unchanged, findings)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS jsonb))""";
    private static final String REPORT =
            """
            SELECT created, updated, unchanged, findings::text FROM directory.import WHERE id = ?1""";

    @PersistenceContext
    private EntityManager em;

    /** Waits until no other import is running; two that touch the same documents could lock each other out. */
    void enter() {
        em.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
                .setParameter(1, ONE_AT_A_TIME)
                .getResultList();
    }

    UUID source(String name, boolean republish) {
        return (UUID) em.createNativeQuery(SOURCE)
                .setParameter(1, Ids.next())
                .setParameter(2, name)
                .setParameter(3, republish)
                .getSingleResult();
    }

    void insert(ImportRun run, ImportReport report) {
        em.createNativeQuery(START)
                .setParameter(1, run.id())
                .setParameter(2, run.source())
                .setParameter(3, Rows.time(run.at()))
                .setParameter(4, run.member())
                .setParameter(5, report.created())
                .setParameter(6, report.updated())
                .setParameter(7, report.unchanged())
                .setParameter(
                        8,
                        Json.write(report.findings().stream()
                                .map(StoredFinding::of)
                                .toList()))
                .executeUpdate();
    }

    public ImportReport report(UUID id) {
        var row = Rows.first(em.createNativeQuery(REPORT).setParameter(1, id)).orElseThrow();
        var findings = Arrays.stream(Json.read((String) row[3], StoredFinding[].class))
                .map(StoredFinding::finding)
                .toList();
        return new ImportReport(id, (Integer) row[0], (Integer) row[1], (Integer) row[2], findings);
    }

    /** A finding as it is kept: its sentence is made anew in the reader's language. */
    private record StoredFinding(
            @Nullable EntityKind kind, @Nullable String id, String pointer, FindingCode code, List<String> arguments) {

        static StoredFinding of(Finding finding) {
            return new StoredFinding(
                    finding.kind(), finding.id(), finding.pointer(), finding.code(), finding.arguments());
        }

        Finding finding() {
            return new Finding(kind, id, pointer, code, arguments);
        }
    }
}

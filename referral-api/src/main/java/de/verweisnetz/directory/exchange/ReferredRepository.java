package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the documents that an import refers to are called. */
@ApplicationScoped
public class ReferredRepository {
    // As the import has it, else as the directory has it, else as the directory had it last.
    private static final String NAMES =
            """
            SELECT r.kind, r.id, coalesce(b.body ->> 'name', b.body ->> 'alternate_name'), b.body ->> 'organization_id'
              FROM unnest(CAST(?2 AS text[]), CAST(?3 AS uuid[])) AS r (kind, id)
             CROSS JOIN LATERAL (SELECT coalesce(
                   (SELECT s.body FROM directory.staged_record s
                     WHERE s.import_id = ?1 AND s.kind = r.kind AND s.id = r.id AND s.body IS NOT NULL
                       AND s.state <> 'QUARANTINED' AND s.named IS NULL
                     ORDER BY s.row LIMIT 1),
                   (SELECT d.body FROM directory.document d WHERE d.kind = r.kind AND d.id = r.id),
                   (SELECT v.body FROM directory.document_version v
                     WHERE v.kind = r.kind AND v.id = r.id AND v.body IS NOT NULL
                     ORDER BY v.version DESC LIMIT 1)) AS body) b""";

    @PersistenceContext
    private EntityManager em;

    /** A document that others refer to; the organisation is an id as the document has it. */
    record Referred(@Nullable String name, @Nullable String organization) {}

    /** Those that there are or were. */
    Map<DocumentKey, Referred> find(UUID importId, Collection<DocumentKey> keys) {
        var found = new HashMap<DocumentKey, Referred>();
        if (keys.isEmpty()) {
            return found;
        }
        var kinds = new ArrayList<String>();
        var ids = new ArrayList<String>();
        keys.forEach(key -> {
            kinds.add(key.kind().singular());
            ids.add(key.id().toString());
        });
        var query = em.createNativeQuery(NAMES)
                .setParameter(1, importId)
                .setParameter(2, StagingRepository.texts(kinds))
                .setParameter(3, StagingRepository.texts(ids));
        for (var row : Rows.all(query)) {
            var kind = Objects.requireNonNull(RecordCheck.kind((String) row[0]));
            found.put(new DocumentKey(kind, (UUID) row[1]), new Referred((String) row[2], (String) row[3]));
        }
        return found;
    }
}

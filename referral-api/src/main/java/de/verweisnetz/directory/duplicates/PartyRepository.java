package de.verweisnetz.directory.duplicates;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what lists call documents, of those that are gone by their last version. */
@ApplicationScoped
public class PartyRepository {
    private static final Set<String> OPEN = Set.of("PUBLIC", "ON_REQUEST");
    private static final String NAMES =
            """
            SELECT r.kind, r.id, d.id IS NULL,
                   coalesce(b.body ->> 'name', b.body ->> 'alternate_name', s.body ->> 'name'), g.body ->> 'name',
                   b.body -> 'verweisnetz' ->> 'address_visibility'
              FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid)
              LEFT JOIN directory.document d ON d.kind = r.kind AND d.id = r.id
              LEFT JOIN LATERAL (SELECT v.body FROM directory.document_version v
                                  WHERE d.id IS NULL AND v.kind = r.kind AND v.id = r.id AND v.body IS NOT NULL
                                  ORDER BY v.version DESC LIMIT 1) v ON true
              CROSS JOIN LATERAL (SELECT coalesce(d.body, v.body) AS body) b
              LEFT JOIN directory.document s ON s.kind = 'service' AND s.id = CAST(b.body ->> 'service_id' AS uuid)
              LEFT JOIN directory.document g
                ON g.kind = 'organization'
               AND g.id = coalesce(CAST(b.body ->> 'organization_id' AS uuid), s.organization_id)""";

    @PersistenceContext
    private EntityManager em;

    /**
     * A document in a list.
     *
     * @param secret whether it is a place of which nobody must learn the address
     */
    public record Party(@Nullable String name, @Nullable String organization, boolean gone, boolean secret) {}

    /** All that were asked for. */
    public static final class Parties {
        private final Map<DocumentKey, Party> byKey = new HashMap<>();

        public Party of(DocumentKey document) {
            return Objects.requireNonNull(byKey.get(document));
        }
    }

    public Parties find(Collection<DocumentKey> documents) {
        var parties = new Parties();
        for (var row : Rows.all(em.createNativeQuery(NAMES).setParameter(1, DueRepository.json(documents)))) {
            var kind = EntityKind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT));
            var secret = kind == EntityKind.LOCATION && !OPEN.contains(String.valueOf(row[5]));
            parties.byKey.put(
                    new DocumentKey(kind, (UUID) row[1]),
                    new Party((String) row[3], (String) row[4], (Boolean) row[2], secret));
        }
        return parties;
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.listing.OfferDocuments;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** HSDS documents and their versions. */
@ApplicationScoped
public class DocumentRepository {
    private static final String HASHES =
            """
            SELECT kind, id::text, encode(hash, 'hex') FROM directory.document WHERE id = ANY (CAST(?1 AS uuid[]))""";
    // Document and version in one statement, for as many documents as the array holds.
    private static final String STORE =
            """
            WITH incoming AS (
              SELECT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS r (kind text, id uuid, body jsonb, hash text)
            ), stored AS (
              INSERT INTO directory.document AS d (kind, id, version, body, hash, source_id, modified_at)
              SELECT kind, id, 1, body, decode(hash, 'hex'), ?2, ?3 FROM incoming
              ON CONFLICT (kind, id) DO UPDATE
                 SET version = d.version + 1, body = excluded.body, hash = excluded.hash,
                     source_id = excluded.source_id, modified_at = excluded.modified_at
              RETURNING kind, id, version, body
            )
            INSERT INTO directory.document_version (kind, id, version, op, body, at, member_id, import_id)
            SELECT kind, id, version, CASE version WHEN 1 THEN 'CREATE' ELSE 'UPDATE' END, body, ?3, ?4, ?5 FROM stored""";
    private static final String OFFERS_TOUCHED =
            """
            SELECT o.body::text, s.body::text, l.body::text, g.body::text
              FROM directory.document o
              JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              JOIN directory.document l ON l.kind = 'location' AND l.id = o.location_id
              JOIN directory.document g ON g.kind = 'organization' AND g.id = s.organization_id
             WHERE o.kind = 'service_at_location'
               AND ARRAY[o.id, s.id, l.id, g.id] && CAST(?1 AS uuid[])
             ORDER BY o.id""";

    @PersistenceContext
    private EntityManager em;

    /** The hashes of the stored documents among these ids, by kind and id. */
    Map<String, String> hashes(Collection<String> ids) {
        var hashes = new HashMap<String, String>();
        for (var row : Rows.all(em.createNativeQuery(HASHES).setParameter(1, array(ids)))) {
            hashes.put(row[0] + "/" + row[1], (String) row[2]);
        }
        return hashes;
    }

    void store(List<ImportedDocument> documents, ImportRun run) {
        em.createNativeQuery(STORE)
                .setParameter(1, Json.write(documents))
                .setParameter(2, run.source())
                .setParameter(3, Rows.time(run.at()))
                .setParameter(4, run.member())
                .setParameter(5, run.id())
                .executeUpdate();
    }

    /** The documents of every offer that one of these documents is part of. */
    List<OfferDocuments> offersTouched(Collection<String> ids) {
        return Rows.all(em.createNativeQuery(OFFERS_TOUCHED).setParameter(1, array(ids))).stream()
                .map(row -> new OfferDocuments(tree(row[0]), tree(row[1]), tree(row[2]), tree(row[3])))
                .toList();
    }

    private static String array(Collection<String> ids) {
        return ids.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static ObjectNode tree(Object body) {
        try {
            return (ObjectNode) Json.MAPPER.readTree((String) body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored document is no JSON", e);
        }
    }
}

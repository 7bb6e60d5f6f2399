package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who keeps which organisation. */
@ApplicationScoped
class ManagedRepository {
    private static final String MODES =
            """
            SELECT organization_id, edits FROM directory.managed_organization
             WHERE participant_id = ?1 AND organization_id = ANY (CAST(?2 AS uuid[]))""";
    private static final String AT_LOCATION =
            """
            SELECT DISTINCT s.organization_id
              FROM directory.document o JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
             WHERE o.kind = 'service_at_location' AND o.location_id = ?1""";
    private static final String LIST =
            """
            SELECT m.organization_id, d.body ->> 'name', m.participant_id, p.name, m.edits
              FROM directory.managed_organization m
              LEFT JOIN directory.document d ON d.kind = 'organization' AND d.id = m.organization_id
              LEFT JOIN identity.participant p ON p.id = m.participant_id
             WHERE CAST(?1 AS uuid) IS NULL OR m.participant_id = CAST(?1 AS uuid)
             ORDER BY d.body ->> 'name', m.organization_id""";
    private static final String PUT =
            """
            INSERT INTO directory.managed_organization (organization_id, participant_id, edits) VALUES (?1, ?2, ?3)
            ON CONFLICT (organization_id) DO UPDATE
               SET participant_id = excluded.participant_id, edits = excluded.edits""";

    @PersistenceContext
    private EntityManager em;

    /** Which of these organisations the participant keeps, and how. */
    Map<UUID, EditMode> modes(UUID participant, Collection<UUID> organizations) {
        var query = em.createNativeQuery(MODES).setParameter(1, participant).setParameter(2, array(organizations));
        return Rows.all(query).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> EditMode.valueOf((String) row[1])));
    }

    /** Whose services are offered at a place. */
    @SuppressWarnings("unchecked")
    Set<UUID> atLocation(UUID location) {
        return new HashSet<UUID>(
                em.createNativeQuery(AT_LOCATION).setParameter(1, location).getResultList());
    }

    /**
     * @param participant null for all
     */
    List<ManagedOrganization> list(@Nullable UUID participant) {
        var query = em.createNativeQuery(LIST).setParameter(1, participant == null ? null : participant.toString());
        return Rows.all(query).stream()
                .map(row -> new ManagedOrganization(
                        (UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], EditMode.valueOf((String)
                                row[4])))
                .toList();
    }

    void put(UUID organization, UUID participant, EditMode edits) {
        em.createNativeQuery(PUT)
                .setParameter(1, organization)
                .setParameter(2, participant)
                .setParameter(3, edits.name())
                .executeUpdate();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

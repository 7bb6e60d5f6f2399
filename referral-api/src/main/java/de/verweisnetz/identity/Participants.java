package de.verweisnetz.identity;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Organisations that take part in the network. */
@ApplicationScoped
public class Participants {
    @Inject
    private ParticipantRepository repository;

    /** The name to show to other members. */
    public Optional<String> name(UUID participant) {
        return Optional.ofNullable(names(Set.of(participant)).get(participant));
    }

    /** The names of several at once; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> participants) {
        return participants.isEmpty() ? Map.of() : repository.names(participants);
    }

    /** All centres that take part, by id. */
    public Map<UUID, String> centres() {
        return repository.centres();
    }

    /** Whether it takes part: neither suspended nor gone. */
    public boolean isActive(UUID participant) {
        return repository.isActive(participant);
    }

    @ApplicationScoped
    static class ParticipantRepository {
        private static final String NAMES =
                "SELECT id, name FROM identity.participant WHERE id = ANY (CAST(?1 AS uuid[]))";

        private static final String CENTRES =
                "SELECT id, name FROM identity.participant WHERE kind = 'CENTRE' AND state = 'ACTIVE'";
        private static final String ACTIVE = "SELECT id FROM identity.participant WHERE id = ?1 AND state = 'ACTIVE'";

        @PersistenceContext
        private EntityManager em;

        Map<UUID, String> centres() {
            return Rows.all(em.createNativeQuery(CENTRES)).stream()
                    .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        }

        boolean isActive(UUID participant) {
            return Rows.value(em.createNativeQuery(ACTIVE).setParameter(1, participant))
                    .isPresent();
        }

        Map<UUID, String> names(Collection<UUID> participants) {
            var ids = participants.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            return Rows.all(em.createNativeQuery(NAMES).setParameter(1, ids)).stream()
                    .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        }
    }
}

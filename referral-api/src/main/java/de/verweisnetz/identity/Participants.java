package de.verweisnetz.identity;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Organisations that take part in the network. */
@ApplicationScoped
public class Participants {
    @Inject
    private ParticipantRepository repository;

    /** The name to show to other members. */
    public Optional<String> name(UUID participant) {
        return repository.name(participant);
    }

    @ApplicationScoped
    static class ParticipantRepository {
        @PersistenceContext
        private EntityManager em;

        Optional<String> name(UUID participant) {
            return Rows.value(em.createNativeQuery("SELECT name FROM identity.participant WHERE id = ?1")
                            .setParameter(1, participant))
                    .map(String.class::cast);
        }
    }
}

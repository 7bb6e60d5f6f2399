package de.verweisnetz.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Sets the tenant of the running transaction; row level security reads it. */
@ApplicationScoped
class TenantRepository {
    private static final String ENTER =
            """
            SELECT set_config('app.participant', ?1, true), set_config('app.member', ?2, true),
                   set_config('app.team', ?3, true), set_config('app.manager', ?4, true)""";

    @PersistenceContext
    private EntityManager em;

    void enter(Caller caller) {
        enter(caller.participant(), caller.member().toString(), caller.team(), caller.manager());
    }

    /** The node itself, which is no member. */
    void enter(UUID participant, UUID team) {
        enter(participant, "", team, true);
    }

    private void enter(UUID participant, String member, UUID team, boolean manager) {
        // Marks the transaction as writing: only then every later statement shares its connection, and so its tenant.
        em.unwrap(java.sql.Connection.class);
        em.createNativeQuery(ENTER)
                .setParameter(1, participant.toString())
                .setParameter(2, member)
                .setParameter(3, team.toString())
                .setParameter(4, Boolean.toString(manager))
                .getSingleResult();
    }
}

package de.verweisnetz.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
        // Marks the transaction as writing: only then every later statement shares its connection, and so its tenant.
        em.unwrap(java.sql.Connection.class);
        em.createNativeQuery(ENTER)
                .setParameter(1, caller.participant().toString())
                .setParameter(2, caller.member().toString())
                .setParameter(3, caller.team().toString())
                .setParameter(4, Boolean.toString(caller.manager()))
                .getSingleResult();
    }
}

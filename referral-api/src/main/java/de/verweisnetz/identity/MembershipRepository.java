package de.verweisnetz.identity;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads memberships through the one function that needs no tenant. */
@ApplicationScoped
class MembershipRepository {
    private static final String FIND =
            """
            SELECT id, participant_id, participant_name, team_id, team_name, roles, manager, display_name
              FROM identity.find_member(?1, ?2) WHERE state = 'ACTIVE'""";

    @PersistenceContext
    private EntityManager em;

    Optional<Caller> findActive(String issuer, String subject) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, issuer).setParameter(2, subject))
                .map(MembershipRepository::caller);
    }

    private static Caller caller(Object[] row) {
        var roles = Arrays.stream(((String) row[5]).split(",")).map(Role::of).collect(Collectors.toUnmodifiableSet());
        return new Caller(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                roles,
                (Boolean) row[6],
                (String) row[7]);
    }
}

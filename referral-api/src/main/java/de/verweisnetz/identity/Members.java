package de.verweisnetz.identity;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members by whom something was done, for lists of what happened. */
@ApplicationScoped
public class Members {
    @Inject
    private EditorRepository repository;

    /** Those of the members who are known; names are for coordinators. */
    public Map<UUID, Editor> editors(Collection<UUID> members) {
        return members.isEmpty() ? Map.of() : repository.find(members);
    }

    /** A member as a history names her. */
    public record Editor(UUID id, String participantName, Role role, @Nullable String displayName) {}

    @ApplicationScoped
    static class EditorRepository {
        private static final String FIND =
                "SELECT id, participant_name, roles, display_name FROM identity.find_editors(CAST(?1 AS uuid[]))";

        @PersistenceContext
        private EntityManager em;

        Map<UUID, Editor> find(Collection<UUID> members) {
            var ids = members.stream().distinct().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
            return Rows.all(em.createNativeQuery(FIND).setParameter(1, ids)).stream()
                    .map(row -> new Editor((UUID) row[0], (String) row[1], highest((String) row[2]), (String) row[3]))
                    .collect(Collectors.toMap(Editor::id, editor -> editor));
        }

        /** Of several roles the one that reaches furthest in the directory. */
        private static Role highest(String roles) {
            return Arrays.stream(roles.split(","))
                    .map(Role::of)
                    .max(Comparator.comparing((Role role) -> role == Role.COORDINATOR)
                            .thenComparing(role -> role == Role.PARTNER))
                    .orElseThrow();
        }
    }
}

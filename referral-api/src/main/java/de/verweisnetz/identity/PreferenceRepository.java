package de.verweisnetz.identity;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What members chose for themselves; row level security knows the caller's own row. */
@ApplicationScoped
class PreferenceRepository {
    private static final String FIND =
            """
            SELECT version, language, shortcuts, remember_search, tour_closed, tour_done
              FROM identity.preference WHERE member_id = ?1""";
    private static final String SAVE =
            """
            INSERT INTO identity.preference AS p
                   (member_id, participant_id, version, language, shortcuts, remember_search, tour_closed, tour_done)
            VALUES (?1, ?2, 1, CAST(?4 AS text), ?5, ?6, ?7, ?8)
            ON CONFLICT (member_id) DO UPDATE
               SET version = p.version + 1, language = excluded.language, shortcuts = excluded.shortcuts,
                   remember_search = excluded.remember_search, tour_closed = excluded.tour_closed, tour_done = excluded.tour_done
             WHERE p.version = ?3""";
    private static final String FORGET = "DELETE FROM identity.preference WHERE member_id = ?1";

    @PersistenceContext
    private EntityManager em;

    Optional<PreferencesView> find(UUID member) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, member)).map(PreferenceRepository::view);
    }

    /** Answers whether it still was the version that was seen. */
    boolean save(UUID member, UUID participant, long seen, PreferencesRequest chosen) {
        return em.createNativeQuery(SAVE)
                        .setParameter(1, member)
                        .setParameter(2, participant)
                        .setParameter(3, seen)
                        .setParameter(4, chosen.language())
                        .setParameter(5, chosen.shortcuts())
                        .setParameter(6, chosen.rememberSearch())
                        .setParameter(7, chosen.tourClosed())
                        .setParameter(8, String.join(",", chosen.tourDone()))
                        .executeUpdate()
                == 1;
    }

    void forget(UUID member) {
        em.createNativeQuery(FORGET).setParameter(1, member).executeUpdate();
    }

    private static PreferencesView view(Object[] row) {
        return new PreferencesView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (Boolean) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                Arrays.stream(((String) row[5]).split(","))
                        .filter(step -> !step.isEmpty())
                        .toList());
    }
}

package de.verweisnetz.identity;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes members of the tenant's own organisation; row level security knows no others. */
@ApplicationScoped
class ColleagueRepository {
    private static final String LIST =
            """
            SELECT m.id, m.display_name, t.id AS team, t.name, m.manager,
                   CASE WHEN m.absent_until >= ?2 THEN m.absent_from END, CASE WHEN m.absent_until >= ?2 THEN m.absent_until END
              FROM identity.membership m JOIN identity.team t ON t.id = m.team_id
             WHERE m.participant_id = ?1 AND m.state = 'ACTIVE' ORDER BY m.display_name, m.id""";
    private static final String ABSENCE =
            """
            UPDATE identity.membership SET absent_from = CAST(?2 AS date), absent_until = CAST(?3 AS date)
             WHERE id = ?1 AND state = 'ACTIVE'""";
    private static final String LEAVE =
            "UPDATE identity.membership SET state = 'LEFT' WHERE id = ?1 AND state = 'ACTIVE'";

    @PersistenceContext
    private EntityManager em;

    List<Colleague> list(UUID participant, LocalDate today) {
        var query = em.createNativeQuery(LIST).setParameter(1, participant).setParameter(2, Date.valueOf(today));
        return Rows.all(query).stream().map(ColleagueRepository::colleague).toList();
    }

    boolean setAbsence(UUID member, @Nullable LocalDate from, @Nullable LocalDate until) {
        return em.createNativeQuery(ABSENCE)
                        .setParameter(1, member)
                        .setParameter(2, from == null ? null : from.toString())
                        .setParameter(3, until == null ? null : until.toString())
                        .executeUpdate()
                == 1;
    }

    boolean leave(UUID member) {
        return em.createNativeQuery(LEAVE).setParameter(1, member).executeUpdate() == 1;
    }

    private static Colleague colleague(Object[] row) {
        return new Colleague(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (Boolean) row[4],
                day(row[5]),
                day(row[6]));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}

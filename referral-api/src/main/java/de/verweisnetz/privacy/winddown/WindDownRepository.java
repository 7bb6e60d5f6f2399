package de.verweisnetz.privacy.winddown;

import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.WindDownRequest;
import de.verweisnetz.privacy.WindDownView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of projects that end. */
@ApplicationScoped
public class WindDownRepository {
    private static final String SELECT =
            """
            SELECT participant_id, version, last_issue_on, last_answer_on, successor_name, successor_contact, rehearsal,
                   exported_at, export_hash, exported, erasure_asked_at, erased_at, erased, receipt,
                   keys_destroyed, restricted
              FROM privacy.wind_down""";
    private static final String ANNOUNCE =
            """
            INSERT INTO privacy.wind_down (participant_id, version, last_issue_on, last_answer_on, successor_name,
                                           successor_contact, rehearsal, declared_at, declared_by)
            VALUES (?1, ?2 + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (participant_id) DO UPDATE
               SET version = excluded.version, last_issue_on = excluded.last_issue_on,
                   last_answer_on = excluded.last_answer_on, successor_name = excluded.successor_name,
                   successor_contact = excluded.successor_contact, rehearsal = excluded.rehearsal,
                   declared_at = excluded.declared_at, declared_by = excluded.declared_by
             WHERE wind_down.version = ?2 AND wind_down.erasure_asked_at IS NULL""";
    private static final String EXPORTED =
            """
            UPDATE privacy.wind_down SET exported_at = ?1, export_hash = ?2, exported = ?3, version = version + 1
             WHERE participant_id = ?4""";
    private static final String ASK_ERASURE =
            """
            UPDATE privacy.wind_down SET erasure_asked_at = ?1, version = version + 1
             WHERE participant_id = ?2 AND erasure_asked_at IS NULL AND exported_at IS NOT NULL AND NOT rehearsal
               AND last_answer_on < ?3""";
    private static final String SUCCESSOR = "SELECT name, contact FROM privacy.successor(?1)";

    @PersistenceContext
    private EntityManager em;

    public List<WindDownView> all() {
        return Rows.all(em.createNativeQuery(SELECT + " ORDER BY last_issue_on, participant_id")).stream()
                .map(WindDownRepository::view)
                .toList();
    }

    public Optional<WindDownView> find(UUID participant) {
        return Rows.first(em.createNativeQuery(SELECT + " WHERE participant_id = ?1")
                        .setParameter(1, participant))
                .map(WindDownRepository::view);
    }

    /** False when it is too late for a change. */
    public boolean announce(UUID participant, long version, WindDownRequest request, UUID member, Instant at) {
        return em.createNativeQuery(ANNOUNCE)
                        .setParameter(1, participant)
                        .setParameter(2, version)
                        .setParameter(3, request.lastIssueOn())
                        .setParameter(4, request.lastAnswerOn())
                        .setParameter(5, request.successorName())
                        .setParameter(6, request.successorContact())
                        .setParameter(7, request.rehearsal())
                        .setParameter(8, Rows.time(at))
                        .setParameter(9, member)
                        .executeUpdate()
                == 1;
    }

    public void exported(UUID participant, byte[] hash, long count, Instant at) {
        em.createNativeQuery(EXPORTED)
                .setParameter(1, Rows.time(at))
                .setParameter(2, hash)
                .setParameter(3, count)
                .setParameter(4, participant)
                .executeUpdate();
    }

    /** False when the time has not come, or nothing was exported, or it is a rehearsal. */
    public boolean askErasure(UUID participant, LocalDate today, Instant at) {
        return em.createNativeQuery(ASK_ERASURE)
                        .setParameter(1, Rows.time(at))
                        .setParameter(2, participant)
                        .setParameter(3, today)
                        .executeUpdate()
                == 1;
    }

    public Optional<WindDownView.Successor> successor(byte[] fingerprint) {
        return Rows.first(em.createNativeQuery(SUCCESSOR).setParameter(1, fingerprint))
                .map(row -> new WindDownView.Successor((String) row[0], (String) row[1]));
    }

    private static WindDownView view(Object[] row) {
        return new WindDownView(
                (UUID) row[0],
                null,
                ((Number) row[1]).longValue(),
                day(row[2]),
                day(row[3]),
                new WindDownView.Successor((String) row[4], (String) row[5]),
                (Boolean) row[6],
                Rows.instant(row[7]),
                row[8] == null ? null : HexFormat.of().formatHex((byte[]) row[8]),
                number(row[9]),
                Rows.instant(row[10]),
                Rows.instant(row[11]),
                ((Number) row[12]).longValue(),
                (String) row[13],
                number(row[14]),
                number(row[15]));
    }

    private static @Nullable Long number(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }
}

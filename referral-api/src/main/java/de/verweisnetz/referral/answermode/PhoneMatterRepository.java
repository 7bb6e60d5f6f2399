package de.verweisnetz.referral.answermode;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open matters of organisations that answer on the telephone, through the one function that shows a coordinator so little. */
@ApplicationScoped
public class PhoneMatterRepository {
    private static final String COLUMNS =
            """
            SELECT id, reference, sender_org, receiver_org, grade, status, issued_at, due_at, revision, undo_until
              FROM referral.phone_matters(?1)""";
    private static final String LIST = COLUMNS
            + " WHERE CAST(?4 AS uuid) IS NULL OR (coalesce(due_at, 'infinity'), issued_at, id)"
            + " > (coalesce(CAST(?2 AS timestamptz), 'infinity'), CAST(?3 AS timestamptz), CAST(?4 AS uuid))"
            + " ORDER BY due_at NULLS LAST, issued_at, id";
    private static final String COUNT = "SELECT count(*) FROM (SELECT FROM referral.phone_matters(?1) LIMIT ?2) m";
    private static final String ONE = COLUMNS + " WHERE id = ?2";

    @PersistenceContext
    private EntityManager em;

    /** One of them. */
    public record PhoneMatter(
            UUID id,
            String reference,
            UUID sender,
            UUID receiver,
            String grade,
            String status,
            Instant issuedAt,
            @Nullable Instant dueAt,
            long version,
            @Nullable Instant undoUntil) {

        public Position position() {
            return new Position(dueAt, issuedAt, id);
        }
    }

    /** The place in the list: what is due first comes first, and last what is due at no time. */
    public record Position(@Nullable Instant dueAt, Instant issuedAt, UUID id) {
        private static final String NEVER = "never";

        public static Position of(String text) {
            var parts = text.split("/");
            return new Position(
                    parts[0].equals(NEVER) ? null : Instant.parse(parts[0]),
                    Instant.parse(parts[1]),
                    UUID.fromString(parts[2]));
        }

        @Override
        public String toString() {
            return (dueAt == null ? NEVER : dueAt) + "/" + issuedAt + "/" + id;
        }
    }

    /** What comes after a place; without one from the beginning. */
    public List<PhoneMatter> list(Instant now, @Nullable Position after, int most) {
        var query = em.createNativeQuery(LIST)
                .setParameter(1, Rows.time(now))
                .setParameter(
                        2,
                        after == null || after.dueAt() == null
                                ? null
                                : after.dueAt().toString())
                .setParameter(3, after == null ? null : after.issuedAt().toString())
                .setParameter(4, after == null ? null : after.id().toString())
                .setMaxResults(most);
        return Rows.all(query).stream().map(PhoneMatterRepository::matter).toList();
    }

    /** How many there are, counted no further than {@code most}. */
    public int count(Instant now, int most) {
        var query = em.createNativeQuery(COUNT).setParameter(1, Rows.time(now)).setParameter(2, most);
        return Rows.value(query).map(Number.class::cast).orElseThrow().intValue();
    }

    public Optional<PhoneMatter> find(UUID id, Instant now) {
        var query = em.createNativeQuery(ONE).setParameter(1, Rows.time(now)).setParameter(2, id);
        return Rows.first(query).map(PhoneMatterRepository::matter);
    }

    private static PhoneMatter matter(Object[] row) {
        return new PhoneMatter(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                Objects.requireNonNull(Rows.instant(row[6])),
                Rows.instant(row[7]),
                ((Number) row[8]).longValue(),
                Rows.instant(row[9]));
    }
}

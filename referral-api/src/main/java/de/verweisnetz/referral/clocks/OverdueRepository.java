package de.verweisnetz.referral.clocks;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what waits too long, through the one function that shows the coordination these columns and no others. */
@ApplicationScoped
public class OverdueRepository {
    private static final String FIND =
            """
            SELECT reference, sender_org, receiver_org, grade, status, issued_at, due_at, reason, since
              FROM referral.overdue(?1, CAST(?2 AS text), CAST(?3 AS timestamptz), CAST(?4 AS text), ?5)""";

    @PersistenceContext
    private EntityManager em;

    /**
     * One referral.
     *
     * @param since when it should have been answered, or when its centre left
     */
    public record Overdue(
            String reference,
            UUID sender,
            UUID receiver,
            String grade,
            String status,
            Instant issuedAt,
            @Nullable Instant dueAt,
            String reason,
            Instant since) {

        public Position position() {
            return new Position(since, reference);
        }
    }

    /** The place in the list: what has waited longest comes first. */
    public record Position(Instant since, String reference) {
        public static Position of(String text) {
            int slash = text.indexOf('/');
            return new Position(Instant.parse(text.substring(0, slash)), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return since + "/" + reference;
        }
    }

    /**
     * @param reason only these; null for all
     */
    public List<Overdue> find(Instant now, @Nullable String reason, @Nullable Position after, int most) {
        return Rows.all(em.createNativeQuery(FIND)
                        .setParameter(1, Rows.time(now))
                        .setParameter(2, reason)
                        .setParameter(3, after == null ? null : after.since().toString())
                        .setParameter(4, after == null ? null : after.reference())
                        .setParameter(5, most))
                .stream()
                .map(OverdueRepository::overdue)
                .toList();
    }

    private static Overdue overdue(Object[] row) {
        return new Overdue(
                (String) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Rows.time(row[5]),
                Rows.instant(row[6]),
                (String) row[7],
                Rows.time(row[8]));
    }
}

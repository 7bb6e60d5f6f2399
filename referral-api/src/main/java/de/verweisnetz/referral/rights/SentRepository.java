package de.verweisnetz.referral.rights;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads page by page what the caller's own organisation has sent; the database shows it to its manager alone. */
@ApplicationScoped
class SentRepository {
    private static final int PAGE = 200;
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final String SENT = "SELECT id, body FROM referral.sent_by_project(?1, ?2, ?3)";

    @PersistenceContext
    private EntityManager em;

    /** A referral as its sender may know it. */
    record Sent(UUID id, String body) {}

    List<Sent> first(Instant now) {
        return behind(BEGINNING, now);
    }

    List<Sent> behind(UUID last, Instant now) {
        var query = em.createNativeQuery(SENT)
                .setParameter(1, last)
                .setParameter(2, PAGE)
                .setParameter(3, Rows.time(now));
        return Rows.all(query).stream()
                .map(row -> new Sent((UUID) row[0], (String) row[1]))
                .toList();
    }
}

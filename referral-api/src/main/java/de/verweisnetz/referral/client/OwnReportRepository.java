package de.verweisnetz.referral.client;

import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients say of themselves; row level security keeps it from the centres. */
@ApplicationScoped
public class OwnReportRepository {
    private static final String ADD =
            """
            INSERT INTO referral.client_report (referral_id, said, reported_at, sender_org, sender_team)
            VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING""";
    private static final String NEWEST =
            """
            SELECT DISTINCT ON (referral_id) referral_id, said, reported_at FROM referral.client_report
             WHERE referral_id = ANY (CAST(?1 AS uuid[])) ORDER BY referral_id, reported_at DESC""";

    @PersistenceContext
    private EntityManager em;

    /** Answers whether she says it for the first time. */
    public boolean add(Referral referral, Said said, Instant at) {
        var parties = referral.parties();
        return em.createNativeQuery(ADD)
                        .setParameter(1, referral.id())
                        .setParameter(2, said.name())
                        .setParameter(3, Rows.time(at))
                        .setParameter(4, parties.senderOrg())
                        .setParameter(5, parties.senderTeam())
                        .executeUpdate()
                == 1;
    }

    /** What was said last, of those referrals of which anything was said and the caller may read it. */
    public Map<UUID, OwnReport> newest(Collection<UUID> referrals) {
        var ids = referrals.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Rows.all(em.createNativeQuery(NEWEST).setParameter(1, ids)).stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new OwnReport(Said.valueOf((String) row[1]), Rows.time(row[2]))));
    }
}

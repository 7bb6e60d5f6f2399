package de.verweisnetz.referral.signpost;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Stores cards and their counters. */
@ApplicationScoped
public class SignpostRepository {
    private static final String COLUMNS = "id, key, sender_org, sender_team, offer_id, language, campaign, created_at";

    @PersistenceContext
    private EntityManager em;

    /** Keeps the card unless the team has one for the same offer, language and campaign; answers with the id of the one there is. */
    public UUID keep(Signpost card) {
        em.createNativeQuery(
                        """
                        INSERT INTO referral.signpost (id, key, sender_org, sender_team, offer_id, language, campaign, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS text), ?8)
                        ON CONFLICT (sender_team, offer_id, language, campaign) DO NOTHING""")
                .setParameter(1, card.id())
                .setParameter(2, card.key())
                .setParameter(3, card.senderOrg())
                .setParameter(4, card.senderTeam())
                .setParameter(5, card.offer())
                .setParameter(6, card.language())
                .setParameter(7, card.campaign())
                .setParameter(8, Rows.time(card.createdAt()))
                .executeUpdate();
        return Rows.value(em.createNativeQuery(
                                """
                                SELECT id FROM referral.signpost
                                 WHERE sender_team = ?1 AND offer_id = ?2 AND language = ?3
                                   AND campaign IS NOT DISTINCT FROM CAST(?4 AS text)""")
                        .setParameter(1, card.senderTeam())
                        .setParameter(2, card.offer())
                        .setParameter(3, card.language())
                        .setParameter(4, card.campaign()))
                .map(UUID.class::cast)
                .orElseThrow();
    }

    public void countHandedOut(UUID card, LocalDate month) {
        em.createNativeQuery(
                        """
                        INSERT INTO referral.signpost_count AS c (signpost_id, month, handed_out) VALUES (?1, ?2, 1)
                        ON CONFLICT (signpost_id, month) DO UPDATE SET handed_out = c.handed_out + 1""")
                .setParameter(1, card)
                .setParameter(2, month)
                .executeUpdate();
    }

    /** A card of the caller's organisation. */
    public Optional<Signpost> find(UUID id) {
        return first(em.createNativeQuery("SELECT " + COLUMNS + " FROM referral.signpost WHERE id = ?1")
                .setParameter(1, id));
    }

    /** A card for anybody who has its key. */
    public Optional<Signpost> findByKey(String key) {
        return first(em.createNativeQuery("SELECT " + COLUMNS + " FROM referral.card(?1)")
                .setParameter(1, key));
    }

    public SignpostCount count(UUID card) {
        var row = Rows.first(em.createNativeQuery(
                                """
                                        SELECT coalesce(sum(handed_out), 0), coalesce(sum(codes_taken), 0)
                                          FROM referral.signpost_count WHERE signpost_id = ?1""")
                        .setParameter(1, card))
                .orElseThrow();
        return new SignpostCount(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    /**
     * Lets this transaction add a referral from that card, and one reader at a time with the same token.
     *
     * <p>Row level security reads it: nothing else becomes visible or possible by it.
     */
    public void enter(UUID card, byte[] tokenFingerprint) {
        // Marks the transaction as writing: only then every later statement shares its connection, and so the card.
        em.unwrap(java.sql.Connection.class);
        em.createNativeQuery(
                        """
                        SELECT set_config('app.card', ?1, true),
                               pg_advisory_xact_lock(('x' || substr(encode(?2, 'hex'), 1, 16))::bit(64)::bigint)::text""")
                .setParameter(1, card.toString())
                .setParameter(2, tokenFingerprint)
                .getSingleResult();
    }

    /** Counts a code taken from the card that was entered. */
    public void countTaken(LocalDate month) {
        em.createNativeQuery("SELECT referral.count_taken_code(?1)::text")
                .setParameter(1, month)
                .getSingleResult();
    }

    private static Optional<Signpost> first(Query query) {
        return Rows.first(query)
                .map(row -> new Signpost(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        (String) row[5],
                        (String) row[6],
                        Objects.requireNonNull(Rows.instant(row[7]))));
    }
}

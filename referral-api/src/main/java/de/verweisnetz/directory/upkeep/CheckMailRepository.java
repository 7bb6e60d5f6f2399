package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores links to contacts, and finds whom to ask. */
@ApplicationScoped
class CheckMailRepository {
    private static final String INSERT =
            """
            INSERT INTO directory.check_mail (id, contact, offers, created_at, expires_at, mailed)
            VALUES (?1, ?2, CAST(?3 AS uuid[]), ?4, ?5, ?6)""";
    private static final String FIND =
            """
            SELECT contact, array_to_string(offers, ','), created_at, expires_at, mailed
              FROM directory.check_mail WHERE id = ?1""";
    private static final String MAILED_SINCE =
            "SELECT id FROM directory.check_mail WHERE contact = ?1 AND mailed AND created_at > ?2";
    private static final String FORGET = "DELETE FROM directory.check_mail WHERE expires_at < ?1";
    // The contact for referrals before the one for clients, what belongs to the offer before what belongs to all.
    private static final String CONTACTS =
            """
            SELECT o.id, o.facts ->> 'name',
                   lower(trim(coalesce(nullif(d.body -> 'verweisnetz' -> 'referral_contact' ->> 'email', ''),
                                       nullif(d.body -> 'verweisnetz' -> 'client_contact' ->> 'email', ''),
                                       nullif(s.body ->> 'email', ''), nullif(g.body ->> 'email', ''))))
              FROM directory.offer_search o
              JOIN directory.document d ON d.kind = 'service_at_location' AND d.id = o.id
              JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              JOIN directory.document g ON g.kind = 'organization' AND g.id = o.organization_id
             WHERE o.listed AND %s
             ORDER BY o.facts ->> 'name', o.id LIMIT 2000""";
    private static final String SIBLINGS = CONTACTS.formatted(
            """
            o.organization_id IN (SELECT organization_id FROM directory.offer_search WHERE id = ANY (CAST(?1 AS uuid[])))""");
    private static final String THESE = CONTACTS.formatted("o.id = ANY (CAST(?1 AS uuid[]))");

    @PersistenceContext
    private EntityManager em;

    void insert(CheckMail mail) {
        em.createNativeQuery(INSERT)
                .setParameter(1, mail.id())
                .setParameter(2, mail.contact())
                .setParameter(3, array(mail.offers()))
                .setParameter(4, Rows.time(mail.createdAt()))
                .setParameter(5, Rows.time(mail.expiresAt()))
                .setParameter(6, mail.mailed())
                .executeUpdate();
    }

    Optional<CheckMail> find(UUID id) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, id))
                .map(row -> new CheckMail(
                        id,
                        (byte[]) row[0],
                        Arrays.stream(((String) row[1]).split(","))
                                .map(UUID::fromString)
                                .toList(),
                        Rows.time(row[2]),
                        Rows.time(row[3]),
                        (Boolean) row[4]));
    }

    boolean wasMailedSince(byte[] contact, Instant since) {
        return Rows.value(em.createNativeQuery(MAILED_SINCE)
                        .setParameter(1, contact)
                        .setParameter(2, Rows.time(since)))
                .isPresent();
    }

    void forgetExpired(Instant before) {
        em.createNativeQuery(FORGET).setParameter(1, Rows.time(before)).executeUpdate();
    }

    /** All listed offers of the organisations of these, with whom to ask about each. */
    List<Asked> siblings(Collection<UUID> offers) {
        return asked(SIBLINGS, offers);
    }

    /** Those of the offers that are listed. */
    List<Asked> contacts(Collection<UUID> offers) {
        return asked(THESE, offers);
    }

    private List<Asked> asked(String sql, Collection<UUID> offers) {
        return Rows.all(em.createNativeQuery(sql).setParameter(1, array(offers))).stream()
                .filter(row -> row[2] != null && ((String) row[2]).contains("@"))
                .map(row -> new Asked((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** An offer and the address of its contact. */
    record Asked(UUID offer, String name, String address) {}
}

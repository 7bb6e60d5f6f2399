package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private static final String FORGET_ONE = "DELETE FROM directory.check_mail WHERE id = ?1";
    // The contact for referrals before the one for clients, what belongs to the offer before what belongs to all. As
    // the
    // indexes on directory.document have it.
    private static final String OF_OFFER =
            """
            coalesce(nullif(d.body -> 'verweisnetz' -> 'referral_contact' ->> 'email', ''),
                     nullif(d.body -> 'verweisnetz' -> 'client_contact' ->> 'email', ''))""";
    private static final String CONTACTS =
            """
            SELECT o.id, o.facts ->> 'name', o.facts -> 'organization' ->> 'name', o.facts -> 'address' ->> 'city',
                   lower(trim(coalesce(%s, nullif(s.body ->> 'email', ''), nullif(g.body ->> 'email', ''))))
              FROM directory.offer_search o
              JOIN directory.document d ON d.kind = 'service_at_location' AND d.id = o.id
              JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              JOIN directory.document g ON g.kind = 'organization' AND g.id = o.organization_id
             WHERE o.listed AND o.id IN (%s)
             ORDER BY o.facts -> 'organization' ->> 'name', o.facts ->> 'name', o.id""";
    private static final String THESE = CONTACTS.formatted(OF_OFFER, "SELECT unnest(CAST(?1 AS uuid[]))");
    static final String OF_ADDRESS = CONTACTS.formatted(
                    OF_OFFER,
                    """
                    SELECT d.id FROM directory.document d WHERE d.kind = 'service_at_location' AND lower(trim(%s)) = ?1
                     UNION
                    SELECT c.id FROM directory.document d JOIN directory.offer_search c ON c.service_id = d.id
                     WHERE d.kind = 'service' AND lower(trim(d.body ->> 'email')) = ?1
                     UNION
                    SELECT c.id FROM directory.document d JOIN directory.offer_search c ON c.organization_id = d.id
                     WHERE d.kind = 'organization' AND lower(trim(d.body ->> 'email')) = ?1"""
                            .formatted(OF_OFFER))
            + " LIMIT 2000";

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

    void forget(UUID link) {
        em.createNativeQuery(FORGET_ONE).setParameter(1, link).executeUpdate();
    }

    /** All listed offers about which this address is asked, of whatever organisation. */
    List<Asked> ofAddress(String address) {
        return asked(OF_ADDRESS, address).stream()
                .filter(asked -> asked.address().equals(address))
                .toList();
    }

    /** Those of the offers that are listed. */
    List<Asked> contacts(Collection<UUID> offers) {
        return asked(THESE, array(offers));
    }

    private List<Asked> asked(String sql, String parameter) {
        return Rows.all(em.createNativeQuery(sql).setParameter(1, parameter)).stream()
                .filter(row -> row[4] != null && ((String) row[4]).contains("@"))
                .map(row ->
                        new Asked((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * An offer and the address of its contact, in small letters.
     *
     * @param city null where its place is secret
     */
    record Asked(UUID offer, String name, String organization, @Nullable String city, String address) {
        /** So that a contact of several organisations, or of the same offer in several towns, knows which is meant. */
        String label() {
            return Stream.of(name, organization, city)
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(" · "));
        }
    }
}

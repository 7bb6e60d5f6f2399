package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the public links of offers, and keeps which of them answer. */
@ApplicationScoped
class WebsiteRepository {
    // What everybody may open, whether the place is secret or not; nothing of the place itself.
    private static final String LINKS =
            """
            SELECT o.id, o.facts -> 'address' ->> 'visibility', o.facts ->> 'booking_url', s.body ->> 'url', g.body ->> 'website'
              FROM directory.offer_search o
              JOIN directory.document s ON s.kind = 'service' AND s.id = o.service_id
              JOIN directory.document g ON g.kind = 'organization' AND g.id = o.organization_id
             WHERE o.listed AND %s""";
    private static final String AFTER = LINKS.formatted("o.id > ?1") + " ORDER BY o.id LIMIT ?2";
    private static final String ONE = LINKS.formatted("o.id = ?1");
    private static final String REACHED = "SELECT offer_id, only_one FROM directory.website_walk";
    private static final String REACH = "UPDATE directory.website_walk SET offer_id = ?1";
    // One that failed once is asked on the next day, one that goes on failing once a week.
    private static final String FAILING =
            """
            SELECT url, offer_id FROM directory.website_check
             WHERE failed_days > 0 AND asked_on < CASE WHEN failed_days = 1 THEN CAST(?1 AS date) ELSE CAST(?2 AS date) END
             ORDER BY asked_on, url LIMIT ?3""";
    private static final String KNOWN =
            """
            SELECT url FROM directory.website_check
             WHERE url IN (SELECT jsonb_array_elements_text(CAST(?1 AS jsonb))) AND (asked_on > ?2 OR failed_days > 0)""";
    private static final String NOTE =
            """
            INSERT INTO directory.website_check AS w (url, offer_id, asked_on, failed_days) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (url) DO UPDATE
               SET offer_id = excluded.offer_id, asked_on = excluded.asked_on,
                   failed_days = CASE WHEN excluded.failed_days = 0 THEN 0
                                      ELSE w.failed_days + (w.failed_days = 0 OR w.asked_on < excluded.asked_on)::int END
            RETURNING failed_days""";
    private static final String FORGET = "DELETE FROM directory.website_check WHERE url = ?1";
    private static final String FORGET_OLD = "DELETE FROM directory.website_check WHERE asked_on < ?1";
    private static final String DEAD =
            "SELECT url FROM directory.website_check WHERE offer_id = ?1 AND failed_days > 1";

    @PersistenceContext
    private EntityManager em;

    UUID reached() {
        return (UUID) Rows.first(em.createNativeQuery(REACHED)).orElseThrow()[0];
    }

    void reach(UUID offer) {
        em.createNativeQuery(REACH).setParameter(1, offer).executeUpdate();
    }

    /** The next listed offers in the order of their ids. */
    List<LinkedOffer> after(UUID offer, int most) {
        return Rows.all(em.createNativeQuery(AFTER).setParameter(1, offer).setParameter(2, most)).stream()
                .map(WebsiteRepository::linked)
                .toList();
    }

    Optional<LinkedOffer> find(UUID offer) {
        return Rows.first(em.createNativeQuery(ONE).setParameter(1, offer)).map(WebsiteRepository::linked);
    }

    /** Links that did not answer and whose time has come, with an offer that named them. */
    List<Failing> failing(LocalDate today, LocalDate weekAgo, int most) {
        return Rows.all(em.createNativeQuery(FAILING)
                        .setParameter(1, today.toString())
                        .setParameter(2, weekAgo.toString())
                        .setParameter(3, most))
                .stream()
                .map(row -> new Failing((String) row[0], (UUID) row[1]))
                .toList();
    }

    /** Those that were asked since the day, or that fail and have a time of their own. */
    @SuppressWarnings("unchecked")
    Set<String> known(Collection<String> urls, LocalDate since) {
        return Set.copyOf(em.createNativeQuery(KNOWN)
                .setParameter(1, Json.write(urls))
                .setParameter(2, since)
                .getResultList());
    }

    /** Answers on how many days in a row it did not answer. */
    int note(String url, UUID offer, LocalDate day, boolean answered) {
        return ((Number) em.createNativeQuery(NOTE)
                        .setParameter(1, url)
                        .setParameter(2, offer)
                        .setParameter(3, day)
                        .setParameter(4, answered ? 0 : 1)
                        .getSingleResult())
                .intValue();
    }

    void forget(String url) {
        em.createNativeQuery(FORGET).setParameter(1, url).executeUpdate();
    }

    void forgetBefore(LocalDate day) {
        em.createNativeQuery(FORGET_OLD).setParameter(1, day).executeUpdate();
    }

    boolean hasDead(UUID offer) {
        return Rows.value(em.createNativeQuery(DEAD).setParameter(1, offer)).isPresent();
    }

    private static LinkedOffer linked(Object[] row) {
        var websites = Stream.of(row[2], row[3], row[4])
                .filter(Objects::nonNull)
                .flatMap(text -> Website.of((String) text).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new LinkedOffer((UUID) row[0], "SECRET".equals(row[1]), websites);
    }

    /** A listed offer with its public links. */
    record LinkedOffer(UUID id, boolean secret, Set<Website> websites) {}

    /** A link that did not answer. */
    record Failing(String url, UUID offer) {}
}

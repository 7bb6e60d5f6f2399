package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.listing.Freshness;
import de.verweisnetz.directory.listing.OfferDay;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the offers that may need a check. */
@ApplicationScoped
class CandidateRepository {
    private static final int MONTHS_OF_USE = 12;
    // Reported ones, the most used, those that will soon take no referrals any more, and those that have just stopped.
    // Each branch is cut, so that the queue costs the same in a directory of a million offers.
    private static final String DUE =
            """
            (SELECT DISTINCT offer_id AS id FROM directory.offer_report LIMIT 5000)
             UNION
            (SELECT offer_id FROM directory.offer_use WHERE month > ?1 GROUP BY offer_id ORDER BY sum(referrals) DESC LIMIT 2000)
             UNION
            (SELECT id FROM directory.offer_search
              WHERE listed AND verified_on BETWEEN ?2 AND ?3 ORDER BY verified_on, id LIMIT 2000)
             UNION
            (SELECT id FROM directory.offer_search
              WHERE listed AND valid_until BETWEEN ?4 AND ?5 ORDER BY valid_until, id LIMIT 2000)
             UNION
            (SELECT id FROM directory.offer_search
              WHERE listed AND verified_on < ?2 ORDER BY verified_on DESC, id DESC LIMIT 1000)
             UNION
            (SELECT id FROM directory.offer_search
              WHERE listed AND valid_until < ?4 ORDER BY valid_until DESC, id DESC LIMIT 1000)
             UNION
            (SELECT id FROM directory.offer_search WHERE listed AND verified_on IS NULL ORDER BY id LIMIT 500)""";
    private static final String ONE = "SELECT CAST(?2 AS uuid) AS id";
    private static final String CANDIDATES =
            """
            SELECT o.id, o.facts::text,
                   coalesce((SELECT sum(u.referrals) FROM directory.offer_use u WHERE u.offer_id = o.id AND u.month > ?1), 0),
                   (SELECT json_agg(json_build_object('code', r.reason, 'reports', r.reports, 'since', r.since,
                                                      'remarks', r.remarks) ORDER BY r.since, r.reason)::text
                      FROM (SELECT reason, count(*) AS reports, CAST(min(at) AT TIME ZONE 'Europe/Berlin' AS date) AS since,
                                   array_remove(array_agg(remark ORDER BY at), NULL) AS remarks
                              FROM directory.offer_report WHERE offer_id = o.id GROUP BY reason) r),
                   coalesce(c.attempts, 0), c.not_before
              FROM (%s) candidate
              JOIN directory.offer_search o USING (id)
              LEFT JOIN directory.offer_check c ON c.offer_id = o.id
             WHERE o.listed""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Freshness freshness;

    List<Candidate> due(Instant now, LocalDate today) {
        var query = em.createNativeQuery(CANDIDATES.formatted(DUE))
                .setParameter(1, today.minusMonths(MONTHS_OF_USE).withDayOfMonth(1))
                .setParameter(2, freshness.usableSince(today))
                .setParameter(3, today.minusDays(DueDay.afterDays(Ages.of(freshness, today))))
                .setParameter(4, today)
                .setParameter(5, today.plusDays(DueDay.END_COMES_DAYS));
        return candidates(query, now, today, false);
    }

    Optional<Candidate> find(UUID offer, Instant now, LocalDate today) {
        var query = em.createNativeQuery(CANDIDATES.formatted(ONE))
                .setParameter(1, today.minusMonths(MONTHS_OF_USE).withDayOfMonth(1))
                .setParameter(2, offer.toString());
        return candidates(query, now, today, true).stream().findFirst();
    }

    private List<Candidate> candidates(Query query, Instant now, LocalDate today, boolean withRemarks) {
        var day = new OfferDay(now, freshness);
        var ages = Ages.of(freshness, today);
        return Rows.all(query).stream()
                .map(row -> {
                    var facts = day.view(1, Json.read((String) row[1], OfferFacts.class), null)
                            .facts();
                    return new Candidate(
                            facts.id(),
                            facts.name(),
                            new CheckItem.Organization(
                                    facts.organization().id(),
                                    facts.organization().name()),
                            facts.address().city(),
                            facts.verifiedOn(),
                            facts.validUntil(),
                            facts.capacity().light(),
                            !facts.acceptsReferrals().isEmpty(),
                            facts.clientContact(),
                            ((Number) row[2]).intValue(),
                            reported((String) row[3], withRemarks),
                            ((Number) row[4]).intValue(),
                            date(row[5]),
                            ages);
                })
                .toList();
    }

    private static List<OpenReason> reported(@Nullable String json, boolean withRemarks) {
        if (json == null) {
            return List.of();
        }
        try {
            return Json.MAPPER.readValue(json, new TypeReference<List<OpenReason>>() {}).stream()
                    .map(reason -> withRemarks && !remarks(reason).isEmpty() ? reason : reason.withoutRemarks())
                    .toList();
        } catch (JsonProcessingException e) {
            // Its message may quote a remark.
            throw new IllegalStateException("Reports that cannot be read");
        }
    }

    private static List<String> remarks(OpenReason reason) {
        return reason.remarks() == null ? List.of() : reason.remarks();
    }

    private static @Nullable LocalDate date(@Nullable Object column) {
        return column == null ? null : ((java.sql.Date) column).toLocalDate();
    }
}

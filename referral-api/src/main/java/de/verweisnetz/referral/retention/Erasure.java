package de.verweisnetz.referral.retention;

/**
 * The statement that erases referrals: the row, by foreign keys all that hangs on it, and its events, while how far it
 * got is added to the figures.
 *
 * <p>What its client has had locked stays until she frees it or has it erased, or the longest time for that is over: she
 * may need it for a claim.
 */
public final class Erasure {
    private static final String ERASE =
            """
            WITH %s, gone AS (
              DELETE FROM referral.referral WHERE id IN (SELECT id FROM due) RETURNING *
            ), events AS (
              DELETE FROM platform.event e USING gone WHERE e.aggregate_id = gone.id AND e.aggregate_type = 'referral'
            ), events_about AS (
              DELETE FROM platform.event e USING gone WHERE e.payload ->> 'referral_id' = gone.id::text
            ), reached AS (
              SELECT (issued_at AT TIME ZONE 'Europe/Berlin')::date AS issued_on, sender_org,
                     coalesce(outcome IN ('COUNSELLING_TAKEN_UP', 'RESOLVED_ONCE'), false) AS taken_up,
                     coalesce(outcome, 'UNKNOWN') = 'UNKNOWN' AS unknown,
                     arrived_at IS NOT NULL AS arrived, accepted_at IS NOT NULL AS accepted, seen_at IS NOT NULL AS seen
                FROM gone WHERE issued_at IS NOT NULL AND status <> 'VOID'
                 AND same_case_as IS NULL AND signpost_id IS NULL
            ), counted AS (
              INSERT INTO referral.past (issued_on, sender_org, issued, seen, accepted, arrived, taken_up, unknown)
              SELECT issued_on, sender_org, count(*), count(*) FILTER (WHERE seen OR accepted OR arrived OR taken_up),
                     count(*) FILTER (WHERE accepted OR arrived OR taken_up), count(*) FILTER (WHERE arrived OR taken_up),
                     count(*) FILTER (WHERE taken_up), count(*) FILTER (WHERE unknown)
                FROM reached GROUP BY issued_on, sender_org
              ON CONFLICT (issued_on, sender_org) DO UPDATE
                SET issued = past.issued + excluded.issued, seen = past.seen + excluded.seen,
                    accepted = past.accepted + excluded.accepted, arrived = past.arrived + excluded.arrived,
                    taken_up = past.taken_up + excluded.taken_up, unknown = past.unknown + excluded.unknown
            )
            SELECT count(*) FROM gone""";

    private static final String OF_PROJECT =
            """
            asked AS (
              SELECT CAST(? AS uuid) AS project, CAST(? AS timestamptz) AS since, CAST(? AS integer) AS most
            ), due AS (
              SELECT r.id FROM referral.referral r, asked
               WHERE r.sender_org = asked.project AND r.restricted_at IS NULL
               ORDER BY r.id LIMIT (SELECT most FROM asked) FOR UPDATE OF r SKIP LOCKED
            ), former AS (
              INSERT INTO privacy.former_code (fingerprint, participant_id, since)
              SELECT f.fingerprint, asked.project, asked.since
                FROM referral.referral r JOIN due ON due.id = r.id,
                     LATERAL (VALUES (r.code_fingerprint), (r.page_fingerprint)) AS f (fingerprint), asked
               WHERE r.issued_at IS NOT NULL AND r.status <> 'VOID'
              ON CONFLICT DO NOTHING
            )""";

    private Erasure() {}

    /**
     * @param condition which referrals are due; its one parameter is the time before which they must have ended
     */
    static String of(String condition) {
        return of(condition, "restricted_at IS NULL");
    }

    /** Erases what was locked before a time, its first parameter; the second is how many to erase at most. */
    static String ofLocked() {
        return of("restricted_at < ?", "restricted_at IS NOT NULL");
    }

    private static String of(String condition, String whichOnes) {
        return ERASE.formatted("due AS (SELECT id FROM referral.referral WHERE " + whichOnes + " AND (" + condition
                + ") ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)");
    }

    /** Erases the one referral whose id is the only parameter. */
    public static String ofOne() {
        return ERASE.formatted("due AS (SELECT id FROM referral.referral WHERE id = ? FOR UPDATE)");
    }

    /**
     * Erases a batch of what a project has sent; links and codes stay as hashes. Its parameters are the project, the
     * time, and how many to erase at most.
     */
    public static String ofProject() {
        return ERASE.formatted(OF_PROJECT);
    }
}

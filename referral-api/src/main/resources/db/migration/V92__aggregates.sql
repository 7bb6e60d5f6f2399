-- Unit: referrals issued in the period. Each step counts who got at least that far; "organisations" counts the senders behind it.
-- UNKNOWN stays part of what was issued: reported as unknown, or expired without any report.
-- Codes that readers took from cards are in signpost_count: nobody referred them. A locked referral counts as what it was
-- when it was locked; of erased ones the aggregates are left.
CREATE FUNCTION reporting.funnel(issued_from timestamptz, issued_before timestamptz, at_time timestamptz)
RETURNS TABLE (step text, referrals bigint, organisations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH issued AS (
    SELECT sender_org,
           outcome IS NOT DISTINCT FROM 'COUNSELLING_TAKEN_UP' OR outcome IS NOT DISTINCT FROM 'RESOLVED_ONCE' AS taken_up,
           outcome IS NOT DISTINCT FROM 'UNKNOWN' OR (outcome IS NULL AND expires_at <= least(at_time, restricted_at)) AS unknown,
           arrived_at IS NOT NULL AS arrived, accepted_at IS NOT NULL AS accepted, seen_at IS NOT NULL AS seen
      FROM referral.referral
     WHERE issued_at >= issued_from AND issued_at < issued_before AND status <> 'VOID'
       AND same_case_as IS NULL AND signpost_id IS NULL
  ), reached AS (
    SELECT i.sender_org, s.step, 1::bigint AS referrals
      FROM issued i CROSS JOIN LATERAL (VALUES
             ('ISSUED', true),
             ('SEEN', i.seen OR i.accepted OR i.arrived OR i.taken_up),
             ('ACCEPTED', i.accepted OR i.arrived OR i.taken_up),
             ('ARRIVED', i.arrived OR i.taken_up),
             ('TAKEN_UP', i.taken_up),
             ('UNKNOWN', i.unknown)) AS s (step, is_reached)
     WHERE s.is_reached
    UNION ALL
    SELECT p.sender_org, s.step, s.referrals
      FROM referral.past p CROSS JOIN LATERAL (VALUES
             ('ISSUED', p.issued), ('SEEN', p.seen), ('ACCEPTED', p.accepted), ('ARRIVED', p.arrived),
             ('TAKEN_UP', p.taken_up), ('UNKNOWN', p.unknown)) AS s (step, referrals)
     WHERE p.issued_on >= (issued_from AT TIME ZONE 'Europe/Berlin')::date
       AND p.issued_on < (issued_before AT TIME ZONE 'Europe/Berlin')::date AND s.referrals > 0
  )
  SELECT step, sum(referrals)::bigint, count(DISTINCT sender_org) FROM reached WHERE (SELECT identity.coordinates()) GROUP BY step
$$;
REVOKE ALL ON FUNCTION reporting.funnel(timestamptz, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting.funnel(timestamptz, timestamptz, timestamptz) TO verweisnetz_app;

-- Sums over all centres for coordinators, who hold no rights on what each centre counted; small numbers are suppressed by the application.
CREATE FUNCTION reporting.unlinked_reports(first_month date, last_month date)
RETURNS TABLE (month date, report text, reports bigint, organisations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.month, u.report, sum(u.reports)::bigint, count(DISTINCT u.receiver_org)
    FROM referral.unlinked_report u
   WHERE u.month BETWEEN first_month AND last_month AND u.reports > 0 AND (SELECT identity.coordinates())
   GROUP BY u.month, u.report
$$;
REVOKE ALL ON FUNCTION reporting.unlinked_reports(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting.unlinked_reports(date, date) TO verweisnetz_app;

-- Aggregates for coordinators. They hold no rights on referrals themselves; small numbers are suppressed by the application.
CREATE SCHEMA reporting;
GRANT USAGE ON SCHEMA reporting TO verweisnetz_app;

-- Unit: referrals issued in the period. Each step counts who got at least that far; "organisations" counts the senders behind it.
-- UNKNOWN stays part of what was issued: reported as unknown, or expired without any report.
CREATE FUNCTION reporting.funnel(issued_from timestamptz, issued_before timestamptz, at_time timestamptz)
RETURNS TABLE (step text, referrals bigint, organisations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH issued AS (
    SELECT sender_org,
           outcome IS NOT DISTINCT FROM 'COUNSELLING_TAKEN_UP' OR outcome IS NOT DISTINCT FROM 'RESOLVED_ONCE' AS taken_up,
           outcome IS NOT DISTINCT FROM 'UNKNOWN' OR (outcome IS NULL AND expires_at <= at_time) AS unknown,
           arrived_at IS NOT NULL AS arrived, accepted_at IS NOT NULL AS accepted, seen_at IS NOT NULL AS seen
      FROM referral.referral
     WHERE created_at >= issued_from AND created_at < issued_before AND status NOT IN ('DRAFT', 'VOID')
  ), reached AS (
    SELECT i.sender_org, s.step
      FROM issued i CROSS JOIN LATERAL (VALUES
             ('ISSUED', true),
             ('SEEN', i.seen OR i.accepted OR i.arrived OR i.taken_up),
             ('ACCEPTED', i.accepted OR i.arrived OR i.taken_up),
             ('ARRIVED', i.arrived OR i.taken_up),
             ('TAKEN_UP', i.taken_up),
             ('UNKNOWN', i.unknown)) AS s (step, is_reached)
     WHERE s.is_reached
  )
  SELECT step, count(*), count(DISTINCT sender_org) FROM reached GROUP BY step
$$;
REVOKE ALL ON FUNCTION reporting.funnel(timestamptz, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting.funnel(timestamptz, timestamptz, timestamptz) TO verweisnetz_app;

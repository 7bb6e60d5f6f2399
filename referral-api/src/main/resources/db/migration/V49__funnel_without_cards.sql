-- As before, without codes that readers took from cards: nobody referred them, and signpost_count has them.
CREATE OR REPLACE FUNCTION reporting.funnel(issued_from timestamptz, issued_before timestamptz, at_time timestamptz)
RETURNS TABLE (step text, referrals bigint, organisations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH issued AS (
    SELECT sender_org,
           outcome IS NOT DISTINCT FROM 'COUNSELLING_TAKEN_UP' OR outcome IS NOT DISTINCT FROM 'RESOLVED_ONCE' AS taken_up,
           outcome IS NOT DISTINCT FROM 'UNKNOWN' OR (outcome IS NULL AND expires_at <= at_time) AS unknown,
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
  SELECT step, sum(referrals)::bigint, count(DISTINCT sender_org) FROM reached GROUP BY step
$$;

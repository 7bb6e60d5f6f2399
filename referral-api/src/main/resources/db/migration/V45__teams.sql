-- Who is away, who has left, and who takes care of what.
ALTER TABLE identity.membership
  ADD COLUMN absent_from  date,
  ADD COLUMN absent_until date,
  ADD CHECK ((absent_from IS NULL) = (absent_until IS NULL)),
  ADD CHECK (absent_from <= absent_until);
COMMENT ON COLUMN identity.membership.absent_until IS 'The last day on which nobody should wait for this member.';

-- Colleagues read each other's names; absence is a member's own or her manager's to state, leaving a manager's.
DROP POLICY membership_of_participant ON identity.membership;
CREATE POLICY membership_read_by_colleagues ON identity.membership FOR SELECT TO verweisnetz_app
  USING (participant_id = platform.participant());
CREATE POLICY membership_changed_by_manager ON identity.membership FOR UPDATE TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages())
  WITH CHECK (participant_id = platform.participant() AND platform.manages());
CREATE POLICY membership_changed_by_member ON identity.membership FOR UPDATE TO verweisnetz_app
  USING (id = platform.member()) WITH CHECK (id = platform.member() AND state = 'ACTIVE');
GRANT UPDATE (state, absent_from, absent_until) ON identity.membership TO verweisnetz_app;

CREATE INDEX referral_assigned ON referral.referral (assigned_to) WHERE assigned_to IS NOT NULL;

-- As before; a person who came with two codes counts once.
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
       AND same_case_as IS NULL
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

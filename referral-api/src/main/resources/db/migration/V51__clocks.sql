-- What the node does about referrals when time passes, each thing once.
ALTER TABLE referral.referral
  ADD COLUMN reminded_for      timestamptz,
  ADD COLUMN reminded_at       timestamptz,
  ADD COLUMN escalated_for     timestamptz,
  ADD COLUMN alarmed_for       timestamptz,
  ADD COLUMN paused_since      timestamptz,
  ADD COLUMN centre_gone_since timestamptz;
COMMENT ON COLUMN referral.referral.reminded_for IS 'The time to answer (due_at) that the centre was reminded of: with a new one it is reminded anew.';
COMMENT ON COLUMN referral.referral.paused_since IS 'Since when the offer takes a break; at its end the time to answer moves.';
COMMENT ON COLUMN referral.referral.centre_gone_since IS 'Since when the offer is closed for good, or its organisation takes part no more.';
GRANT UPDATE (reminded_for, reminded_at, escalated_for, alarmed_for, paused_since, centre_gone_since) ON referral.referral TO verweisnetz_app;
-- For finding the offer that absorbed another.
GRANT SELECT (kind, id) ON directory.document TO verweisnetz_jobs;
GRANT SELECT (kind, id, target) ON directory.redirect TO verweisnetz_jobs;
CREATE INDEX referral_awaited ON referral.referral (due_at) WHERE status IN ('ISSUED', 'SEEN') AND due_at IS NOT NULL;
CREATE INDEX referral_to_notice ON referral.referral (known_changed_at) WHERE known_status IN ('RETURNED', 'DECLINED', 'EXPIRED');

-- What the coordination may know of referrals that wait too long: these columns, and no others. It finds neither topic nor
-- language, place or text, whatever it asks; and the status as the sender knows it, for that tells of no arrival.
CREATE FUNCTION referral.overdue(at_time timestamptz, why text, behind_since timestamptz, behind_reference text, at_most integer)
RETURNS TABLE (reference text, sender_org uuid, receiver_org uuid, grade text, status text, issued_at timestamptz, due_at timestamptz,
               reason text, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.reference, o.sender_org, o.receiver_org, o.grade, o.status, o.issued_at, o.due_at, o.reason, o.since
    FROM (SELECT r.reference, r.sender_org, r.receiver_org, r.grade,
                 referral.status_for(r.pending, 'SENDER', at_time, r.known_status) AS status, r.issued_at, r.due_at,
                 CASE WHEN r.centre_gone_since IS NULL THEN 'UNANSWERED' ELSE 'CENTRE_GONE' END AS reason,
                 coalesce(r.centre_gone_since, r.due_at) AS since
            FROM referral.referral r
           WHERE r.released_at <= at_time
             AND (r.centre_gone_since IS NOT NULL AND r.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                  OR r.centre_gone_since IS NULL AND r.escalated_for = r.due_at AND r.paused_since IS NULL
                     AND r.status IN ('ISSUED', 'SEEN'))) o
   WHERE EXISTS (SELECT FROM identity.membership m
                  WHERE m.id = platform.member() AND m.state = 'ACTIVE' AND 'coordinator' = ANY (m.roles))
     AND (why IS NULL OR o.reason = why)
     AND (behind_since IS NULL OR (o.since, o.reference) > (behind_since, behind_reference))
   ORDER BY o.since, o.reference LIMIT at_most
$$;
REVOKE ALL ON FUNCTION referral.overdue(timestamptz, text, timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.overdue(timestamptz, text, timestamptz, text, integer) TO verweisnetz_app;

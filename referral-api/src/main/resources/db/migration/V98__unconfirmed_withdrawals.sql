-- As before, with withdrawals that centres do not confirm in spite of a reminder.
CREATE OR REPLACE FUNCTION referral.overdue(at_time timestamptz, why text, behind_since timestamptz, behind_reference text, at_most integer)
RETURNS TABLE (reference text, sender_org uuid, receiver_org uuid, grade text, status text, issued_at timestamptz, due_at timestamptz,
               reason text, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.reference, o.sender_org, o.receiver_org, o.grade, o.status, o.issued_at, o.due_at, o.reason, o.since
    FROM (SELECT r.reference, r.sender_org, r.receiver_org, r.grade,
                 referral.status_for(r.pending, 'SENDER', at_time, r.known_status) AS status, r.issued_at, r.due_at,
                 CASE WHEN r.status = 'WITHDRAWN' THEN 'UNCONFIRMED' WHEN r.centre_gone_since IS NULL THEN 'UNANSWERED' ELSE 'CENTRE_GONE' END AS reason,
                 CASE WHEN r.status = 'WITHDRAWN' THEN r.withdrawn_at ELSE coalesce(r.centre_gone_since, r.due_at) END AS since
            FROM referral.referral r
           WHERE r.released_at <= at_time AND r.restricted_at IS NULL
             AND (r.centre_gone_since IS NOT NULL AND r.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                  OR r.centre_gone_since IS NULL AND r.escalated_for = r.due_at AND r.paused_since IS NULL
                     AND r.status IN ('ISSUED', 'SEEN')
                  OR r.status = 'WITHDRAWN' AND r.withdrawal_confirmed_at IS NULL AND r.escalated_for = r.withdrawn_at)) o
   WHERE EXISTS (SELECT FROM identity.membership m
                  WHERE m.id = platform.member() AND m.state = 'ACTIVE' AND 'coordinator' = ANY (m.roles))
     AND (why IS NULL OR o.reason = why)
     AND (behind_since IS NULL OR (o.since, o.reference) > (behind_since, behind_reference))
   ORDER BY o.since, o.reference LIMIT at_most
$$;
CREATE INDEX referral_unconfirmed ON referral.referral (withdrawn_at) WHERE status = 'WITHDRAWN' AND withdrawal_confirmed_at IS NULL;

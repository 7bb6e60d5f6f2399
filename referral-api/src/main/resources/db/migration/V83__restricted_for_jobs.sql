-- Background work finds no referral that its client has had locked: no reminder, no mail, no end by a clock. Only what erases
-- says for its transaction that it means these too.
CREATE FUNCTION platform.means_restricted() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.means_restricted', true), '') = 'on';
DROP POLICY referral_of_jobs ON referral.referral;
CREATE POLICY referral_of_jobs ON referral.referral TO verweisnetz_jobs
  USING (restricted_at IS NULL OR platform.means_restricted()) WITH CHECK (true);

-- As before, without those that are locked: not even their dates are anybody's business.
CREATE OR REPLACE FUNCTION referral.overdue(at_time timestamptz, why text, behind_since timestamptz, behind_reference text, at_most integer)
RETURNS TABLE (reference text, sender_org uuid, receiver_org uuid, grade text, status text, issued_at timestamptz, due_at timestamptz,
               reason text, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.reference, o.sender_org, o.receiver_org, o.grade, o.status, o.issued_at, o.due_at, o.reason, o.since
    FROM (SELECT r.reference, r.sender_org, r.receiver_org, r.grade,
                 referral.status_for(r.pending, 'SENDER', at_time, r.known_status) AS status, r.issued_at, r.due_at,
                 CASE WHEN r.centre_gone_since IS NULL THEN 'UNANSWERED' ELSE 'CENTRE_GONE' END AS reason,
                 coalesce(r.centre_gone_since, r.due_at) AS since
            FROM referral.referral r
           WHERE r.released_at <= at_time AND r.restricted_at IS NULL
             AND (r.centre_gone_since IS NOT NULL AND r.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
                  OR r.centre_gone_since IS NULL AND r.escalated_for = r.due_at AND r.paused_since IS NULL
                     AND r.status IN ('ISSUED', 'SEEN'))) o
   WHERE EXISTS (SELECT FROM identity.membership m
                  WHERE m.id = platform.member() AND m.state = 'ACTIVE' AND 'coordinator' = ANY (m.roles))
     AND (why IS NULL OR o.reason = why)
     AND (behind_since IS NULL OR (o.since, o.reference) > (behind_since, behind_reference))
   ORDER BY o.since, o.reference LIMIT at_most
$$;

-- Nor are they read out to an organisation that answers on the telephone.
ALTER FUNCTION referral.phone_matters(timestamptz) RENAME TO unlocked_or_locked_phone_matters;
REVOKE ALL ON FUNCTION referral.unlocked_or_locked_phone_matters(timestamptz) FROM verweisnetz_app;
CREATE FUNCTION referral.phone_matters(at timestamptz)
RETURNS TABLE (id uuid, reference text, sender_org uuid, receiver_org uuid, grade text, status text, issued_at timestamptz,
               due_at timestamptz, revision bigint, undo_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.* FROM referral.unlocked_or_locked_phone_matters(at) m
   WHERE EXISTS (SELECT FROM referral.referral r WHERE r.id = m.id AND r.restricted_at IS NULL)
$$;
REVOKE ALL ON FUNCTION referral.phone_matters(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.phone_matters(timestamptz) TO verweisnetz_app;

-- Background work finds no referral that its client has had locked: no reminder, no mail, no end by a clock. Only what erases
-- says for its transaction that it means these too.
CREATE FUNCTION platform.means_restricted() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.means_restricted', true), '') = 'on';
DROP POLICY referral_of_jobs ON referral.referral;
CREATE POLICY referral_of_jobs ON referral.referral TO verweisnetz_jobs
  USING (restricted_at IS NULL OR platform.means_restricted()) WITH CHECK (true);

-- What the coordination may know of referrals that wait too long: these columns, and no others. It finds neither topic nor
-- language, place or text, whatever it asks; and the status as the sender knows it, for that tells of no arrival. Of those
-- that are locked not even the dates are anybody's business.
CREATE FUNCTION referral.overdue(at_time timestamptz, why text, behind_since timestamptz, behind_reference text, at_most integer)
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
   WHERE identity.coordinates() AND (why IS NULL OR o.reason = why)
     AND (behind_since IS NULL OR (o.since, o.reference) > (behind_since, behind_reference))
   ORDER BY o.since, o.reference LIMIT at_most
$$;
REVOKE ALL ON FUNCTION referral.overdue(timestamptz, text, timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.overdue(timestamptz, text, timestamptz, text, integer) TO verweisnetz_app;

-- What a coordinator may know of open matters of organisations that answer by telephone: never topic, language,
-- place or text, and nothing of those that are locked.
CREATE FUNCTION referral.phone_matters(at timestamptz)
RETURNS TABLE (id uuid, reference text, sender_org uuid, receiver_org uuid, grade text, status text, issued_at timestamptz,
               due_at timestamptz, revision bigint, undo_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id, r.reference, r.sender_org, r.receiver_org, r.grade, k.status, r.issued_at, k.due_at, k.revision, k.undo_until
    FROM referral.answer_mode m
    JOIN referral.referral r ON r.receiver_org = m.participant_id
    CROSS JOIN LATERAL (SELECT referral.before(r.pending, 'RECEIVER', at) AS state) b
    CROSS JOIN LATERAL (SELECT coalesce(b.state ->> 'status', r.status) AS status,
                               CASE WHEN b.state IS NULL THEN r.due_at ELSE (b.state ->> 'due_at')::timestamptz END AS due_at,
                               coalesce((b.state ->> 'revision')::bigint, r.revision) AS revision,
                               CASE WHEN b.state IS NULL THEN r.arrived_at ELSE (b.state ->> 'arrived_at')::timestamptz END AS arrived_at,
                               CASE WHEN b.state IS NULL THEN r.withdrawal_confirmed_at END AS confirmed_at,
                               CASE WHEN r.pending -> -1 ->> 'by' = 'RECEIVER' AND (r.pending -> -1 ->> 'until')::timestamptz > at
                                    THEN (r.pending -> -1 ->> 'until')::timestamptz END AS undo_until) k
   WHERE m.mode = 'PHONE' AND identity.coordinates() AND r.issued_at IS NOT NULL AND r.released_at <= at AND r.restricted_at IS NULL
     AND (r.announced OR k.arrived_at IS NOT NULL)
     AND (k.status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING')
          OR k.status = 'WITHDRAWN' AND k.confirmed_at IS NULL OR k.undo_until IS NOT NULL)
$$;
REVOKE ALL ON FUNCTION referral.phone_matters(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.phone_matters(timestamptz) TO verweisnetz_app;

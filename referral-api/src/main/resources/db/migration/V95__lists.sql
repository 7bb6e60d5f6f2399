-- While a step can still be undone its client reads nothing of what it changed: who counts with whom is one of these.
CREATE OR REPLACE FUNCTION referral.plain_referral(stored referral.referral, at_time timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN b.before IS NULL THEN referral.plain(to_jsonb(stored))
              ELSE referral.plain(to_jsonb(stored)
                     - '{decline_reason,decline_text,question,answer,appointment_at,appointment_fits,reopening_note,void_reason,handover,outcome,outcome_reporter,results,same_case_as,seen_at,accepted_at,arrived_at,ended_at,changed_at,withdrawn_at,withdrawn_by}'::text[])
                   || jsonb_build_object('status', b.before -> 'status') END
    FROM referral.before(stored.pending, 'CLIENT', at_time) AS b (before)
$$;

-- Senders filter by when an answer was due as far as they were told.
ALTER TABLE referral.referral ADD COLUMN known_due_at timestamptz;
UPDATE referral.referral
   SET known_due_at = CASE WHEN told IS NULL THEN due_at ELSE (told #>> '{progress,due_at}')::timestamptz END;
GRANT UPDATE (known_due_at) ON referral.referral TO verweisnetz_app;

-- When an answer is due, as a party may know it: not before a step of somebody else is released.
CREATE FUNCTION referral.due_for(pending jsonb, party text, at timestamptz, due_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT CASE WHEN b.before IS NULL THEN due_at
                    ELSE (b.before #>> CASE party WHEN 'SENDER' THEN '{known,due_at}'::text[] ELSE '{due_at}' END)::timestamptz END
          FROM referral.before(pending, party, at) AS b (before));

-- The order of an inbox in one number: what waits for an answer, by when it is due; then what the centre is at, and what
-- it has to confirm; then what has ended, each with the last change first. Times are microseconds, below 10^16 until 2286.
CREATE FUNCTION referral.inbox_place(status text, confirmed_at timestamptz, changed_at timestamptz, due_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status IN ('ISSUED', 'SEEN') THEN (extract(epoch FROM coalesce(due_at, changed_at)) * 1000000)::bigint
            WHEN status IN ('RETURNED', 'ACCEPTED', 'IN_COUNSELLING') OR status = 'WITHDRAWN' AND confirmed_at IS NULL
              THEN 20000000000000000 - (extract(epoch FROM changed_at) * 1000000)::bigint
            ELSE 30000000000000000 - (extract(epoch FROM changed_at) * 1000000)::bigint END;

-- What the sender can still take back does not move it: its place is that of before until the step has been released and
-- cleared away. An issue is no such step, for before it there is nothing to see.
CREATE FUNCTION referral.inbox_place(pending jsonb, status text, confirmed_at timestamptz, changed_at timestamptz, due_at timestamptz)
RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN pending = '[]' THEN referral.inbox_place(status, confirmed_at, changed_at, due_at)
            ELSE coalesce((SELECT referral.inbox_place(step #>> '{before,status}',
                                                       (step #>> '{before,withdrawal,confirmed_at}')::timestamptz,
                                                       (step #>> '{before,changed_at}')::timestamptz,
                                                       (step #>> '{before,due_at}')::timestamptz)
                             FROM jsonb_array_elements(pending) WITH ORDINALITY AS p (step, number)
                            WHERE step ->> 'by' = 'SENDER' AND step ->> 'step' <> 'ISSUANCE' ORDER BY number LIMIT 1),
                          referral.inbox_place(status, confirmed_at, changed_at, due_at)) END;

DROP INDEX referral.referral_received;
CREATE INDEX referral_received ON referral.referral
  (receiver_org, referral.inbox_place(pending, status, withdrawal_confirmed_at, changed_at, due_at), id);

-- While a step can still be undone its client reads nothing of what it changed: who counts with whom is one of these.
CREATE OR REPLACE FUNCTION referral.plain_referral(stored referral.referral, at_time timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN b.before IS NULL THEN referral.plain(to_jsonb(stored))
              ELSE referral.plain(to_jsonb(stored)
                     - '{decline_reason,decline_text,question,answer,appointment_at,appointment_fits,appointment_text,reopening_note,void_reason,handover,outcome,outcome_reporter,results,same_case_as,seen_at,accepted_at,arrived_at,ended_at,changed_at,withdrawn_at,withdrawn_by}'::text[])
                   || jsonb_build_object('status', b.before -> 'status') END
    FROM referral.before(stored.pending, 'CLIENT', at_time) AS b (before)
$$;

-- Senders filter by when an answer was due as far as they were told.
ALTER TABLE referral.referral ADD COLUMN known_due_at timestamptz;
UPDATE referral.referral
   SET known_due_at = CASE WHEN told IS NULL THEN due_at ELSE (told #>> '{progress,due_at}')::timestamptz END;
GRANT UPDATE (known_due_at) ON referral.referral TO verweisnetz_app;

-- As before: asked only where there is something that can be undone, since every row of a list is asked for.
CREATE OR REPLACE FUNCTION referral.status_for(pending jsonb, party text, at timestamptz, status text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN pending = '[]' THEN status
            ELSE coalesce(referral.before(pending, party, at) #>> CASE party WHEN 'SENDER' THEN '{known,status}'::text[] ELSE '{status}' END,
                          status) END;

-- When an answer is due, as a party may know it: not before a step of somebody else is released.
CREATE FUNCTION referral.due_for(pending jsonb, party text, at timestamptz, due_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN pending = '[]' OR referral.before(pending, party, at) IS NULL THEN due_at
            ELSE (referral.before(pending, party, at)
                    #>> CASE party WHEN 'SENDER' THEN '{known,due_at}'::text[] ELSE '{due_at}' END)::timestamptz END;

-- The order of an inbox in one number: what waits for an answer, by when it is due; then what the centre is at, and what
-- it has to confirm; then what has ended, each with the last change first. Kept by the application from here on.
ALTER TABLE referral.referral ADD COLUMN inbox_place bigint, ADD COLUMN next_place bigint;
UPDATE referral.referral
   SET inbox_place = CASE
         WHEN status IN ('ISSUED', 'SEEN') THEN (extract(epoch FROM coalesce(due_at, changed_at)) * 1000000)::bigint
         WHEN status IN ('RETURNED', 'ACCEPTED', 'IN_COUNSELLING') OR status = 'WITHDRAWN' AND withdrawal_confirmed_at IS NULL
           THEN 20000000000000000 - (extract(epoch FROM changed_at) * 1000000)::bigint
         ELSE 30000000000000000 - (extract(epoch FROM changed_at) * 1000000)::bigint END;
UPDATE referral.referral SET next_place = inbox_place;
ALTER TABLE referral.referral ALTER COLUMN inbox_place SET NOT NULL, ALTER COLUMN next_place SET NOT NULL;
COMMENT ON COLUMN referral.referral.inbox_place IS 'Where the centre finds it in its inbox. What the sender can still take back does not move it.';
COMMENT ON COLUMN referral.referral.next_place IS 'Where it stands there once nothing can be undone any more.';
GRANT UPDATE (inbox_place, next_place) ON referral.referral TO verweisnetz_app;
DROP INDEX referral.referral_received;
CREATE INDEX referral_received ON referral.referral (receiver_org, inbox_place, id);

-- As before, and without places in lists: a stored row as its client may read it: without what is empty, keys and hashes, bookkeeping, and ids that are no
-- organisation's or referral's, for those are members'.
CREATE OR REPLACE FUNCTION referral.plain(stored jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}')
    FROM jsonb_each(stored)
   WHERE value <> 'null'::jsonb AND left(value #>> '{}', 2) <> '\x' AND key !~ '^known_'
     AND key NOT IN ('version', 'revision', 'pending', 'told', 'sender_revision', 'inbox_place', 'next_place', 'envelope')
     AND (value #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          OR key IN ('id', 'referral_id', 'offer_id', 'organization_id', 'participant_id', 'sender_org', 'receiver_org',
                     'forwarded_from', 'same_case_as'))
$$;

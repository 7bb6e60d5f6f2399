-- What is left of referrals that were erased: how many got how far, by the day of issue and the sending organisation.
CREATE TABLE referral.past (
  issued_on  date   NOT NULL,
  sender_org uuid   NOT NULL,
  issued     bigint NOT NULL,
  seen       bigint NOT NULL,
  accepted   bigint NOT NULL,
  arrived    bigint NOT NULL,
  taken_up   bigint NOT NULL,
  unknown    bigint NOT NULL,
  PRIMARY KEY (issued_on, sender_org)
);
COMMENT ON TABLE referral.past IS 'Aggregates only: no topic, no language, no region, nobody.';
ALTER TABLE referral.past ENABLE ROW LEVEL SECURITY;
CREATE POLICY past_of_jobs ON referral.past TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON referral.past TO verweisnetz_jobs;


-- Events of what hangs on a referral name it in their payload.
CREATE INDEX event_about_referral ON platform.event ((payload ->> 'referral_id')) WHERE payload ->> 'referral_id' IS NOT NULL;

-- A stored row as its client may read it: without what is empty, keys and hashes, bookkeeping, and ids that are no
-- organisation's or referral's, for those are members'.
CREATE FUNCTION referral.plain(stored jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}')
    FROM jsonb_each(stored)
   WHERE value <> 'null'::jsonb AND left(value #>> '{}', 2) <> '\x' AND key !~ '^known_'
     AND key NOT IN ('version', 'revision', 'pending', 'told', 'sender_revision', 'envelope')
     AND (value #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
          OR key IN ('id', 'referral_id', 'offer_id', 'organization_id', 'participant_id', 'sender_org', 'receiver_org',
                     'forwarded_from', 'same_case_as'))
$$;

-- A referral while steps of others can still be undone: of what they change only the status before is told.
CREATE FUNCTION referral.plain_referral(stored referral.referral, at_time timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN b.before IS NULL THEN referral.plain(to_jsonb(stored))
              ELSE referral.plain(to_jsonb(stored)
                     - '{decline_reason,decline_text,question,answer,appointment_at,appointment_fits,reopening_note,void_reason,handover,outcome,outcome_reporter,results,seen_at,accepted_at,arrived_at,ended_at,changed_at,withdrawn_at,withdrawn_by}'::text[])
                   || jsonb_build_object('status', b.before -> 'status') END
    FROM referral.before(stored.pending, 'CLIENT', at_time) AS b (before)
$$;

-- Tables of this schema that name a referral: those there are now, and those that are added later.
CREATE FUNCTION referral.holding_tables() RETURNS TABLE (table_name name)
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
   WHERE c.relnamespace = 'referral'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND a.attname = 'referral_id' AND NOT a.attisdropped
   ORDER BY c.relname
$$;

-- Every row that hangs on a referral, by tables.
CREATE FUNCTION referral.held_rows(of_referral uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  holding text;
  rows    jsonb;
  held    jsonb := '{}';
BEGIN
  FOR holding IN SELECT table_name FROM referral.holding_tables() LOOP
    EXECUTE format('SELECT coalesce(jsonb_agg(referral.plain(to_jsonb(h) - ''referral_id'')), ''[]'') FROM referral.%I h WHERE h.referral_id = $1',
                   holding) INTO rows USING of_referral;
    held := held || jsonb_build_object(holding, rows);
  END LOOP;
  RETURN held;
END
$$;

-- Everything held on a code, for whoever holds it.
CREATE FUNCTION referral.held(of_page bytea, of_code bytea, at_time timestamptz)
RETURNS TABLE (id uuid, reference text, sender_org uuid, receiver_org uuid, offer_id uuid, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id, r.reference, r.sender_org, r.receiver_org, r.offer_id,
         (jsonb_build_object(
            'referral', referral.plain_referral(r, at_time),
            'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'by', e.actor, 'at', e.occurred_at)
                                                 ORDER BY e.occurred_at, e.id), '[]')
                         FROM platform.event e
                        WHERE e.aggregate_id = r.id AND e.aggregate_type = 'referral' AND e.released_at <= at_time))
          || referral.held_rows(r.id))::text
    FROM referral.referral r
   WHERE (r.page_fingerprint = of_page OR r.code_fingerprint = of_code) AND r.issued_at IS NOT NULL
$$;

-- How many rows anywhere still belong to a referral: the proof that an erasure looks for.
CREATE FUNCTION referral.rows_left(of_referral uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  holding text;
  rows    bigint;
  total   bigint;
BEGIN
  SELECT (SELECT count(*) FROM referral.referral r WHERE r.id = of_referral)
       + (SELECT count(*) FROM platform.event e WHERE e.aggregate_id = of_referral)
       + (SELECT count(*) FROM platform.event e WHERE e.payload ->> 'referral_id' = of_referral::text)
    INTO total;
  FOR holding IN SELECT table_name FROM referral.holding_tables() LOOP
    EXECUTE format('SELECT count(*) FROM referral.%I h WHERE h.referral_id = $1', holding) INTO rows USING of_referral;
    total := total + rows;
  END LOOP;
  RETURN total;
END
$$;
REVOKE ALL ON FUNCTION referral.held(bytea, bytea, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.plain_referral(referral.referral, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.holding_tables() FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.held_rows(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.rows_left(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.held(bytea, bytea, timestamptz) TO verweisnetz_app;
GRANT EXECUTE ON FUNCTION referral.rows_left(uuid) TO verweisnetz_jobs;

-- The audit trail becomes a chain: numbered and hashed after commit, closed day by day, dropped segment by segment.

CREATE TABLE privacy.audit_head (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint  NOT NULL,
  hash     bytea   NOT NULL CHECK (length(hash) = 32),
  day      date    NOT NULL,
  anchored boolean NOT NULL DEFAULT false,
  alarm    text
);
COMMENT ON TABLE privacy.audit_head IS 'How far the chain reaches.';
COMMENT ON COLUMN privacy.audit_head.day IS 'On which day the last rows were chained.';
COMMENT ON COLUMN privacy.audit_head.anchored IS 'Whether a signed head lies outside the database; once it did, its absence is an alarm.';
COMMENT ON COLUMN privacy.audit_head.alarm IS 'Why the chain is no longer anchored, if it is not.';
INSERT INTO privacy.audit_head (position, hash, day) VALUES (0, decode(repeat('00', 32), 'hex'), '1970-01-01');

CREATE TABLE privacy.audit_segment (
  number          bigint      PRIMARY KEY,
  first_position  bigint      NOT NULL UNIQUE,
  last_position   bigint      NOT NULL UNIQUE CHECK (last_position >= first_position),
  hash            bytea       NOT NULL CHECK (length(hash) = 32),
  last_at         timestamptz NOT NULL,
  closed_at       timestamptz NOT NULL,
  checkpoint_hash bytea
);
COMMENT ON COLUMN privacy.audit_segment.checkpoint_hash IS 'SHA-256 of the signed checkpoint, which is kept outside the database.';

GRANT SELECT, UPDATE ON privacy.audit_head TO verweisnetz_jobs;
GRANT SELECT, INSERT ON privacy.audit_segment TO verweisnetz_jobs;
GRANT SELECT ON privacy.audit_head, privacy.audit_segment TO verweisnetz_audit;

-- Who chains may set a row's place, and drop what is old; what the row says is nobody's to change.
CREATE POLICY audit_read_by_jobs ON privacy.audit FOR SELECT TO verweisnetz_jobs USING (true);
CREATE POLICY audit_chained_by_jobs ON privacy.audit FOR UPDATE TO verweisnetz_jobs USING (true) WITH CHECK (true);
CREATE POLICY audit_dropped_by_jobs ON privacy.audit FOR DELETE TO verweisnetz_jobs USING (true);
CREATE POLICY audit_of_nobody_written_by_jobs ON privacy.audit FOR INSERT TO verweisnetz_jobs WITH CHECK (member_id IS NULL);
GRANT SELECT, INSERT, DELETE, UPDATE (position, hash) ON privacy.audit TO verweisnetz_jobs;

-- Cheap to write, good enough for a window of time.
CREATE INDEX audit_at ON privacy.audit USING brin (at) WITH (pages_per_range = 16);

-- What retention has erased: which rule, how many, until when; never what it was.
CREATE TABLE privacy.retention_run (
  id          uuid        PRIMARY KEY,
  rule        text        NOT NULL,
  before      timestamptz NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  erased      bigint      NOT NULL DEFAULT 0
);
COMMENT ON COLUMN privacy.retention_run.before IS 'What ended before this time was due.';
CREATE UNIQUE INDEX retention_run_open ON privacy.retention_run (rule) WHERE finished_at IS NULL;
CREATE INDEX retention_run_newest ON privacy.retention_run (started_at DESC, id DESC);
ALTER TABLE privacy.retention_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY retention_run_of_jobs ON privacy.retention_run TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON privacy.retention_run TO verweisnetz_jobs;

CREATE POLICY audit_of_officer ON privacy.audit FOR SELECT TO verweisnetz_app
  USING ((SELECT privacy.officer_scope()) = 'NETWORK'
         OR (SELECT privacy.officer_scope()) = 'ORGANISATION' AND participant_id = platform.participant());
GRANT SELECT ON privacy.audit TO verweisnetz_app;
CREATE POLICY retention_run_of_officer ON privacy.retention_run FOR SELECT TO verweisnetz_app
  USING ((SELECT privacy.officer_scope()) IS NOT NULL);
GRANT SELECT ON privacy.retention_run, privacy.audit_segment TO verweisnetz_app;
ALTER TABLE privacy.audit_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_head_of_jobs ON privacy.audit_head TO verweisnetz_jobs USING (true) WITH CHECK (true);
CREATE POLICY audit_head_of_auditor ON privacy.audit_head FOR SELECT TO verweisnetz_audit USING (true);
CREATE POLICY audit_head_of_officer ON privacy.audit_head FOR SELECT TO verweisnetz_app
  USING ((SELECT privacy.officer_scope()) IS NOT NULL);
GRANT SELECT ON privacy.audit_head TO verweisnetz_app;

CREATE INDEX event_occurred ON platform.event USING brin (occurred_at) WITH (pages_per_range = 16);

-- Which referrals were touched in a window of time, and who had access: for the report of an incident.
CREATE FUNCTION privacy.incident(from_time timestamptz, before_time timestamptz, of_org uuid, at_most integer)
RETURNS TABLE (referral_id uuid, reference text, grade text, status text, sender_org uuid, receiver_org uuid,
               happened bigint, accessed bigint, opened bigint, accessed_by text, first_at timestamptz, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH touched AS (
    SELECT e.aggregate_id AS id, e.occurred_at AS at, NULL::text AS action, NULL::uuid AS by_org, e.sender_org, e.receiver_org
      FROM platform.event e
     WHERE e.aggregate_type = 'referral' AND e.occurred_at >= from_time AND e.occurred_at < before_time
    UNION ALL
    SELECT a.subject_id, a.at, a.action, a.participant_id, NULL, NULL
      FROM privacy.audit a
     WHERE a.subject_type = 'referral' AND a.subject_id IS NOT NULL AND a.at >= from_time AND a.at < before_time
  ), gathered AS (
    SELECT t.id, count(*) FILTER (WHERE t.action IS NULL) AS happened, count(t.action) AS accessed,
           count(*) FILTER (WHERE t.action = 'OPEN_SEALED') AS opened,
           array_agg(DISTINCT t.by_org) FILTER (WHERE t.by_org IS NOT NULL) AS accessed_by,
           min(t.at) AS first_at, max(t.at) AS last_at,
           (array_agg(t.sender_org) FILTER (WHERE t.sender_org IS NOT NULL))[1] AS sender_org,
           (array_agg(t.receiver_org) FILTER (WHERE t.receiver_org IS NOT NULL))[1] AS receiver_org
      FROM touched t GROUP BY t.id
  ), named AS (
    SELECT g.id, r.reference, r.grade, r.status, coalesce(r.sender_org, g.sender_org) AS sender_org,
           coalesce(r.receiver_org, g.receiver_org) AS receiver_org, g.happened, g.accessed, g.opened, g.accessed_by,
           g.first_at, g.last_at
      FROM gathered g LEFT JOIN referral.referral r ON r.id = g.id
  )
  SELECT n.id, n.reference, n.grade, n.status, n.sender_org, n.receiver_org, n.happened, n.accessed, n.opened,
         array_to_string(n.accessed_by, ','), n.first_at, n.last_at
    FROM named n
   WHERE (privacy.officer_scope() = 'NETWORK'
          OR privacy.officer_scope() = 'ORGANISATION' AND platform.participant() IN (n.sender_org, n.receiver_org))
     AND (of_org IS NULL OR of_org IN (n.sender_org, n.receiver_org) OR of_org = ANY (n.accessed_by))
   ORDER BY n.first_at, n.id LIMIT at_most
$$;
REVOKE ALL ON FUNCTION privacy.incident(timestamptz, timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.incident(timestamptz, timestamptz, uuid, integer) TO verweisnetz_app;

ALTER TABLE privacy.audit_segment ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_segment_of_jobs ON privacy.audit_segment TO verweisnetz_jobs USING (true) WITH CHECK (true);
CREATE POLICY audit_segment_of_auditor ON privacy.audit_segment FOR SELECT TO verweisnetz_audit USING (true);
CREATE POLICY audit_segment_of_officer ON privacy.audit_segment FOR SELECT TO verweisnetz_app
  USING ((SELECT privacy.officer_scope()) IS NOT NULL);

-- What a client has asked for (GDPR art. 16 to 18), and which organisations have to act on it. Nothing of her is in it.
CREATE TABLE privacy.request (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('RECTIFICATION', 'RESTRICTION', 'ERASURE')),
  parts        jsonb       NOT NULL CHECK (jsonb_typeof(parts) = 'array'),
  referral_id  uuid        NOT NULL,
  reference    text        NOT NULL,
  requested_at timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  ticket       bytea       NOT NULL UNIQUE,
  erased_at    timestamptz,
  receipt      text,
  closed_at    timestamptz,
  CHECK (erased_at IS NULL OR kind = 'ERASURE')
);
COMMENT ON COLUMN privacy.request.parts IS 'What is wrong, as codes: there is no free text.';
COMMENT ON COLUMN privacy.request.ticket IS 'Keyed hash of what the client was given to ask how it stands.';
COMMENT ON COLUMN privacy.request.erased_at IS 'When the node''s own copy was erased.';
COMMENT ON COLUMN privacy.request.closed_at IS 'When every organisation has acknowledged and the node has done its part.';
CREATE UNIQUE INDEX request_open ON privacy.request (referral_id, kind) WHERE closed_at IS NULL;
CREATE INDEX request_due ON privacy.request (due_at) WHERE closed_at IS NULL;

CREATE TABLE privacy.request_task (
  id              uuid        PRIMARY KEY,
  request_id      uuid        NOT NULL REFERENCES privacy.request ON DELETE CASCADE,
  participant_id  uuid        NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  result          text        CHECK (result IN ('DONE', 'NOTHING_HELD', 'KEPT_BY_LAW')),
  UNIQUE (request_id, participant_id),
  CHECK ((acknowledged_at IS NULL) = (result IS NULL))
);
CREATE INDEX request_task_of ON privacy.request_task (participant_id, request_id);

ALTER TABLE privacy.request ENABLE ROW LEVEL SECURITY;
ALTER TABLE privacy.request_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY request_of_jobs ON privacy.request TO verweisnetz_jobs USING (true) WITH CHECK (true);
CREATE POLICY request_task_of_jobs ON privacy.request_task TO verweisnetz_jobs USING (true) WITH CHECK (true);
CREATE POLICY request_of_officer ON privacy.request FOR SELECT TO verweisnetz_app
  USING ((SELECT privacy.officer_scope()) = 'NETWORK');
CREATE POLICY request_task_of_officer ON privacy.request_task FOR SELECT TO verweisnetz_app
  USING ((SELECT privacy.officer_scope()) = 'NETWORK');
CREATE POLICY request_task_of_participant ON privacy.request_task TO verweisnetz_app
  USING (participant_id = platform.participant()) WITH CHECK (participant_id = platform.participant());
CREATE POLICY request_of_participant ON privacy.request FOR SELECT TO verweisnetz_app
  USING (EXISTS (SELECT FROM privacy.request_task t WHERE t.request_id = request.id AND t.participant_id = platform.participant()));
GRANT SELECT ON privacy.request TO verweisnetz_app;
GRANT SELECT, UPDATE (acknowledged_at, acknowledged_by, result) ON privacy.request_task TO verweisnetz_app;
GRANT SELECT, UPDATE, DELETE ON privacy.request, privacy.request_task TO verweisnetz_jobs;

-- A client asks, about the referral that this transaction has opened by her token or code, and both its organisations are
-- told. Asking again for the same only changes the ticket.
CREATE FUNCTION privacy.open_request(new_id uuid, of_kind text, of_parts jsonb, at_time timestamptz, due timestamptz, new_ticket bytea)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH of AS (
    SELECT r.id, r.reference, ARRAY[r.sender_org, r.receiver_org] AS organisations
      FROM referral.referral r WHERE r.id = platform.client_referral()
  ), opened AS (
    INSERT INTO privacy.request (id, kind, parts, referral_id, reference, requested_at, due_at, ticket)
    SELECT new_id, of_kind, of_parts, of.id, of.reference, at_time, due, new_ticket FROM of
    ON CONFLICT (referral_id, kind) WHERE closed_at IS NULL
      DO UPDATE SET ticket = excluded.ticket, parts = excluded.parts
    RETURNING id
  ), tasks AS (
    INSERT INTO privacy.request_task (id, request_id, participant_id)
    SELECT gen_random_uuid(), opened.id, organisation FROM opened, of, unnest(of.organisations) AS organisation
    ON CONFLICT DO NOTHING
  )
  SELECT id FROM opened
$$;
REVOKE ALL ON FUNCTION privacy.open_request(uuid, text, jsonb, timestamptz, timestamptz, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.open_request(uuid, text, jsonb, timestamptz, timestamptz, bytea) TO verweisnetz_app;

-- How a request stands, for whoever holds its ticket.
CREATE FUNCTION privacy.request_by_ticket(of_ticket bytea)
RETURNS TABLE (kind text, parts text, reference text, requested_at timestamptz, due_at timestamptz, erased_at timestamptz,
               receipt text, closed_at timestamptz, participant_id uuid, acknowledged_at timestamptz, result text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.kind, r.parts::text, r.reference, r.requested_at, r.due_at, r.erased_at, r.receipt, r.closed_at,
         t.participant_id, t.acknowledged_at, t.result
    FROM privacy.request r LEFT JOIN privacy.request_task t ON t.request_id = r.id
   WHERE r.ticket = of_ticket ORDER BY t.participant_id
$$;
REVOKE ALL ON FUNCTION privacy.request_by_ticket(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.request_by_ticket(bytea) TO verweisnetz_app;

-- A request ends when all have acknowledged and, if it is one to erase, the node has erased. One of those who had to
-- acknowledge says so; what the node does itself closes with the erasure.
CREATE FUNCTION privacy.close_request(of_request uuid, at_time timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE privacy.request r SET closed_at = at_time
   WHERE r.id = of_request AND r.closed_at IS NULL AND (r.kind <> 'ERASURE' OR r.erased_at IS NOT NULL)
     AND EXISTS (SELECT FROM privacy.request_task t WHERE t.request_id = r.id AND t.participant_id = platform.participant())
     AND NOT EXISTS (SELECT FROM privacy.request_task t WHERE t.request_id = r.id AND t.acknowledged_at IS NULL)
$$;
REVOKE ALL ON FUNCTION privacy.close_request(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.close_request(uuid, timestamptz) TO verweisnetz_app;

-- What the client has asked for before, of the referral that this transaction has opened by her token or code.
CREATE FUNCTION privacy.requests_of_client()
RETURNS TABLE (kind text, requested_at timestamptz, due_at timestamptz, closed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT kind, requested_at, due_at, closed_at FROM privacy.request WHERE referral_id = platform.client_referral() ORDER BY requested_at, id
$$;
REVOKE ALL ON FUNCTION privacy.requests_of_client() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.requests_of_client() TO verweisnetz_app;

-- What every module shares: who is asking, the event log, idempotency.
CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO verweisnetz_app, verweisnetz_jobs, verweisnetz_search, verweisnetz_audit;

-- Readiness compares the newest migration with the one the program was built for.
GRANT USAGE ON SCHEMA migration TO verweisnetz_jobs;
GRANT SELECT ON migration.schema_history TO verweisnetz_jobs;

-- The tenant of the running transaction. Unset means nobody: every policy then hides every row.
CREATE FUNCTION platform.participant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.participant', true), '')::uuid;
CREATE FUNCTION platform.member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.member', true), '')::uuid;
CREATE FUNCTION platform.team() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.team', true), '')::uuid;
CREATE FUNCTION platform.manages() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('app.manager', true), '')::boolean, false);
-- Somebody who takes a code from a card: she may add exactly such a referral, and sees nothing.
CREATE FUNCTION platform.card() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.card', true), '')::uuid;
-- The client herself: whoever holds her token or code acts for one referral, and for nothing else.
CREATE FUNCTION platform.client_referral() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.client_referral', true), '')::uuid;

CREATE TABLE platform.event (
  id             uuid        PRIMARY KEY,
  position       bigint      UNIQUE,
  type           text        NOT NULL,
  aggregate_type text        NOT NULL,
  aggregate_id   uuid        NOT NULL,
  sender_org     uuid        NOT NULL,
  receiver_org   uuid,
  actor          text        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  released_at    timestamptz NOT NULL,
  payload        jsonb       NOT NULL
);
COMMENT ON COLUMN platform.event.position IS 'Given by the sequencer after commit; consumers read by it. Sequences alone commit out of order.';
COMMENT ON COLUMN platform.event.released_at IS 'Receivers and consumers see nothing before it.';
CREATE INDEX event_of_aggregate ON platform.event (aggregate_id, occurred_at, id);
CREATE INDEX event_unsequenced ON platform.event (id) WHERE position IS NULL;
CREATE SEQUENCE platform.event_position;

ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_of_participant ON platform.event TO verweisnetz_app
  USING (platform.participant() IN (sender_org, receiver_org))
  WITH CHECK (platform.participant() IN (sender_org, receiver_org));
CREATE POLICY event_of_jobs ON platform.event TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON platform.event TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.event TO verweisnetz_jobs;
GRANT USAGE ON SEQUENCE platform.event_position TO verweisnetz_jobs;

CREATE TABLE platform.idempotency (
  member_id    uuid        NOT NULL,
  route        text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  result_id    uuid        NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (member_id, route, key)
);
CREATE INDEX idempotency_age ON platform.idempotency (created_at);
ALTER TABLE platform.idempotency ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_of_member ON platform.idempotency TO verweisnetz_app
  USING (member_id = platform.member()) WITH CHECK (member_id = platform.member());
CREATE POLICY idempotency_of_jobs ON platform.idempotency TO verweisnetz_jobs USING (true);
GRANT SELECT, INSERT ON platform.idempotency TO verweisnetz_app;
GRANT SELECT, DELETE ON platform.idempotency TO verweisnetz_jobs;

-- The end of a project: until when it issues and answers, who follows, what was handed over, and that it was erased.
CREATE TABLE privacy.wind_down (
  participant_id    uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  last_issue_on     date        NOT NULL,
  last_answer_on    date        NOT NULL CHECK (last_answer_on >= last_issue_on),
  successor_name    text        NOT NULL CHECK (length(successor_name) BETWEEN 1 AND 200),
  successor_contact text        NOT NULL CHECK (length(successor_contact) BETWEEN 3 AND 200),
  rehearsal         boolean     NOT NULL,
  declared_at       timestamptz NOT NULL,
  declared_by       uuid        NOT NULL,
  exported_at       timestamptz,
  export_hash       bytea       CHECK (length(export_hash) = 32),
  exported          bigint,
  erasure_asked_at  timestamptz,
  erased_at         timestamptz,
  erased            bigint      NOT NULL DEFAULT 0,
  receipt           text,
  CHECK ((exported_at IS NULL) = (export_hash IS NULL)),
  CHECK (erasure_asked_at IS NULL OR exported_at IS NOT NULL AND NOT rehearsal)
);
COMMENT ON COLUMN privacy.wind_down.successor_contact IS 'A functional contact, shown to clients.';
COMMENT ON COLUMN privacy.wind_down.rehearsal IS 'Everything can be tried, and nothing is refused or erased.';
ALTER TABLE privacy.wind_down ENABLE ROW LEVEL SECURITY;
-- That a project ends, and who follows, is no secret among members.
CREATE POLICY wind_down_is_known ON privacy.wind_down FOR SELECT TO verweisnetz_app USING (true);
-- It is announced by a coordinator; the project's manager notes what became of it.
CREATE POLICY wind_down_written ON privacy.wind_down FOR INSERT TO verweisnetz_app WITH CHECK ((SELECT identity.coordinates()));
CREATE POLICY wind_down_changed ON privacy.wind_down FOR UPDATE TO verweisnetz_app
  USING ((SELECT identity.coordinates()) OR participant_id = platform.participant() AND platform.manages())
  WITH CHECK ((SELECT identity.coordinates()) OR participant_id = platform.participant() AND platform.manages());
CREATE POLICY wind_down_of_jobs ON privacy.wind_down TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON privacy.wind_down TO verweisnetz_app;
GRANT UPDATE (version, last_issue_on, last_answer_on, successor_name, successor_contact, rehearsal, declared_at, declared_by, exported_at,
              export_hash, exported, erasure_asked_at) ON privacy.wind_down TO verweisnetz_app;
GRANT SELECT, UPDATE ON privacy.wind_down TO verweisnetz_jobs;

-- Links and codes of an ended project go on telling who follows.
CREATE TABLE privacy.former_code (
  fingerprint    bytea       PRIMARY KEY,
  participant_id uuid        NOT NULL REFERENCES privacy.wind_down,
  since          timestamptz NOT NULL
);
COMMENT ON TABLE privacy.former_code IS 'Keyed hashes of codes and page tokens whose referrals were erased at the end of a project; nothing else of them.';
CREATE INDEX former_code_since ON privacy.former_code (since);
ALTER TABLE privacy.former_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY former_code_of_jobs ON privacy.former_code TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON privacy.former_code TO verweisnetz_jobs;

-- Who follows, for whoever holds a link or code of an ended project.
CREATE FUNCTION privacy.successor(of_fingerprint bytea) RETURNS TABLE (name text, contact text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT w.successor_name, w.successor_contact
    FROM privacy.former_code f JOIN privacy.wind_down w USING (participant_id)
   WHERE f.fingerprint = of_fingerprint
$$;
REVOKE ALL ON FUNCTION privacy.successor(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.successor(bytea) TO verweisnetz_app;

-- The audit trail: written in the business transaction, never changed by the application.
CREATE SCHEMA privacy;
GRANT USAGE ON SCHEMA privacy TO verweisnetz_app, verweisnetz_jobs, verweisnetz_audit;

CREATE TABLE privacy.audit (
  id             uuid        PRIMARY KEY,
  at             timestamptz NOT NULL,
  member_id      uuid,
  participant_id uuid,
  action         text        NOT NULL,
  subject_type   text        NOT NULL,
  subject_id     uuid,
  position       bigint      UNIQUE,
  hash           bytea
);
COMMENT ON TABLE privacy.audit IS 'Ids, never contents. Position and hash are set when the rows are chained.';
CREATE INDEX audit_unchained ON privacy.audit (id) WHERE position IS NULL;

ALTER TABLE privacy.audit ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_is_written_as_oneself ON privacy.audit FOR INSERT TO verweisnetz_app
  WITH CHECK (member_id IS NOT DISTINCT FROM platform.member());
CREATE POLICY audit_of_auditor ON privacy.audit FOR SELECT TO verweisnetz_audit USING (true);
GRANT INSERT ON privacy.audit TO verweisnetz_app;
GRANT SELECT ON privacy.audit TO verweisnetz_audit;

-- What a data protection officer may look at: that of the organisation which coordinates the network oversees all of it,
-- that of another organisation her own. Null for everybody else.
CREATE FUNCTION privacy.officer_scope() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT CASE p.kind WHEN 'COORDINATION' THEN 'NETWORK' ELSE 'ORGANISATION' END
    FROM identity.membership m JOIN identity.participant p ON p.id = m.participant_id
   WHERE m.id = platform.member() AND p.id = platform.participant()
     AND m.state = 'ACTIVE' AND p.state = 'ACTIVE' AND 'dpo' = ANY (m.roles)
$$;
REVOKE ALL ON FUNCTION privacy.officer_scope() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.officer_scope() TO verweisnetz_app;

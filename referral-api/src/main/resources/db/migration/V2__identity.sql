-- Who takes part. Membership is the only truth about who may act for whom; Keycloak only authenticates.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO verweisnetz_app, verweisnetz_jobs;

CREATE TABLE identity.participant (
  id    uuid PRIMARY KEY,
  name  text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind  text NOT NULL CHECK (kind IN ('OUTREACH', 'CENTRE', 'COORDINATION')),
  state text NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'LEFT'))
);
CREATE TABLE identity.team (
  id             uuid PRIMARY KEY,
  participant_id uuid NOT NULL REFERENCES identity.participant,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  UNIQUE (id, participant_id)
);
CREATE TABLE identity.membership (
  id             uuid    PRIMARY KEY,
  issuer         text    NOT NULL,
  subject        text    NOT NULL,
  participant_id uuid    NOT NULL REFERENCES identity.participant,
  team_id        uuid    NOT NULL,
  roles          text[]  NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['streetworker', 'partner', 'coordinator', 'dpo', 'admin']),
  manager        boolean NOT NULL DEFAULT false,
  state          text    NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'LEFT')),
  display_name   text    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  UNIQUE (issuer, subject),
  FOREIGN KEY (team_id, participant_id) REFERENCES identity.team (id, participant_id)
);

-- The one look-up before a tenant is known: narrow, by the identity that the token proves.
CREATE FUNCTION identity.find_member(of_issuer text, of_subject text)
RETURNS TABLE (id uuid, participant_id uuid, participant_name text, team_id uuid, team_name text, roles text, manager boolean, display_name text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.id, p.id, p.name, t.id, t.name, array_to_string(m.roles, ','), m.manager, m.display_name,
         CASE WHEN p.state = 'ACTIVE' THEN m.state ELSE p.state END
    FROM identity.membership m
    JOIN identity.participant p ON p.id = m.participant_id
    JOIN identity.team t ON t.id = m.team_id
   WHERE m.issuer = of_issuer AND m.subject = of_subject
$$;
REVOKE ALL ON FUNCTION identity.find_member(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.find_member(text, text) TO verweisnetz_app;

-- Names of organisations are no secret among members of a node; memberships are.
GRANT SELECT ON identity.participant TO verweisnetz_app, verweisnetz_jobs;
ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.team ENABLE ROW LEVEL SECURITY;
CREATE POLICY membership_of_participant ON identity.membership TO verweisnetz_app USING (participant_id = platform.participant());
CREATE POLICY team_of_participant ON identity.team TO verweisnetz_app USING (participant_id = platform.participant());
GRANT SELECT ON identity.membership, identity.team TO verweisnetz_app;

-- Whether the member of this transaction coordinates the network.
CREATE FUNCTION identity.coordinates() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM identity.membership m JOIN identity.participant p ON p.id = m.participant_id
                  WHERE m.id = platform.member() AND p.id = platform.participant()
                    AND m.state = 'ACTIVE' AND p.state = 'ACTIVE' AND 'coordinator' = ANY (m.roles))
$$;
REVOKE ALL ON FUNCTION identity.coordinates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.coordinates() TO verweisnetz_app;

-- What a client entered herself is hers to have (GDPR art. 15): the envelope and a key of it that the node holds, for whoever
-- holds her token or code.
CREATE FUNCTION referral.own_envelope(of_page bytea, of_code bytea)
RETURNS TABLE (data_id uuid, referral_id uuid, sender_org uuid, receiver_org uuid, consent_id uuid, envelope text, key_id uuid, wrapped bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT d.id, r.id, d.sender_org, d.receiver_org, d.consent_id, d.envelope, s.key_id, s.wrapped
    FROM referral.referral r
    JOIN referral.client_data d ON d.referral_id = r.id
    JOIN referral.sealing_secret s ON s.key_id IN (d.recipient_key, d.sender_key)
   WHERE (r.page_fingerprint = of_page OR r.code_fingerprint = of_code) AND r.issued_at IS NOT NULL
     AND d.entered_by = 'CLIENT' AND d.envelope IS NOT NULL
   ORDER BY s.key_id = d.recipient_key DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION referral.own_envelope(bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.own_envelope(bytea, bytea) TO verweisnetz_app;

-- Roles of members, for the officers who read what they did.
CREATE FUNCTION privacy.members_of_role(of_role text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.id FROM identity.membership m WHERE of_role = ANY (m.roles) AND privacy.officer_scope() IS NOT NULL
$$;
CREATE FUNCTION privacy.roles_of_members(of_members uuid[]) RETURNS TABLE (id uuid, roles text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.id, array_to_string(m.roles, ',') FROM identity.membership m
   WHERE m.id = ANY (of_members) AND privacy.officer_scope() IS NOT NULL
$$;
REVOKE ALL ON FUNCTION privacy.members_of_role(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION privacy.roles_of_members(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.members_of_role(text), privacy.roles_of_members(uuid[]) TO verweisnetz_app;

-- How the job stands that applies the rules of retention.
CREATE FUNCTION privacy.retention_job() RETURNS TABLE (next_at timestamptz, last_success timestamptz, last_failure timestamptz, running boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT j.execution_time, j.last_success, j.last_failure, j.picked FROM platform.scheduled_job j
   WHERE j.task_name = 'retention' AND privacy.officer_scope() IS NOT NULL
$$;
REVOKE ALL ON FUNCTION privacy.retention_job() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.retention_job() TO verweisnetz_app;

-- A manager of the sending organisation does for its teams what they do themselves.
CREATE POLICY client_data_of_sending_manager ON referral.client_data TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());

-- What becomes of her data, for whoever holds her token or code. A consent that was taken back lets nothing travel.
CREATE FUNCTION referral.client_data_of_client(of_page bytea, of_code bytea)
RETURNS TABLE (referral_id uuid, grade text, status text, sender_org uuid, sender_team uuid, receiver_org uuid, expires_at timestamptz,
               consent_id uuid, state text, entered_by text, sealed_at timestamptz, forgotten_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id, r.grade, r.status, r.sender_org, r.sender_team, r.receiver_org, r.expires_at,
         (SELECT c.id FROM referral.consent c
           WHERE c.referral_id = r.id AND c.purpose = 'FORWARD' AND c.withdrawn_at IS NULL ORDER BY c.given_at DESC, c.id DESC LIMIT 1),
         d.state, d.entered_by, d.sealed_at, d.forgotten_at
    FROM referral.referral r LEFT JOIN referral.client_data d ON d.referral_id = r.id
   WHERE (r.page_fingerprint = of_page OR r.code_fingerprint = of_code) AND r.issued_at IS NOT NULL
$$;
REVOKE ALL ON FUNCTION referral.client_data_of_client(bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.client_data_of_client(bytea, bytea) TO verweisnetz_app;

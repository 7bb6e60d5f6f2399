-- The client opens her referral: from then on the transaction is hers. The fingerprints cannot be made without the node's key.
CREATE FUNCTION referral.enter_as_client(of_page bytea, of_code bytea) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT set_config('app.client_referral', r.id::text, true)::uuid
    FROM referral.referral r
   WHERE (r.page_fingerprint = of_page OR r.code_fingerprint = of_code) AND r.issued_at IS NOT NULL
$$;
REVOKE ALL ON FUNCTION referral.enter_as_client(bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.enter_as_client(bytea, bytea) TO verweisnetz_app;

CREATE POLICY referral_read_by_client ON referral.referral FOR SELECT TO verweisnetz_app
  USING (id = platform.client_referral());
CREATE POLICY referral_changed_by_client ON referral.referral FOR UPDATE TO verweisnetz_app
  USING (id = platform.client_referral()) WITH CHECK (id = platform.client_referral());
CREATE POLICY consent_read_by_client ON referral.consent FOR SELECT TO verweisnetz_app
  USING (referral_id = platform.client_referral());
CREATE POLICY consent_given_by_client ON referral.consent FOR INSERT TO verweisnetz_app
  WITH CHECK (referral_id = platform.client_referral() AND asked_as = 'CLIENT' AND channel = 'CLIENT_PAGE'
              AND EXISTS (SELECT FROM referral.referral r
                           WHERE r.id = referral_id AND r.sender_org = consent.sender_org AND r.receiver_org = consent.receiver_org));
CREATE POLICY consent_withdrawn_by_client ON referral.consent FOR UPDATE TO verweisnetz_app
  USING (referral_id = platform.client_referral()) WITH CHECK (referral_id = platform.client_referral());
CREATE POLICY event_appended_by_client ON platform.event FOR INSERT TO verweisnetz_app
  WITH CHECK (aggregate_id = platform.client_referral() AND actor = 'CLIENT');

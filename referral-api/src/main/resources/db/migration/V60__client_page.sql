-- What a client does on her page: she answers an appointment, says that she came or that nobody answered, takes everything
-- back, and goes on with another centre.

-- What she says herself, apart from what the centre reports. The sender reads it; the centre does not.
CREATE TABLE referral.client_report (
  referral_id uuid        NOT NULL REFERENCES referral.referral ON DELETE CASCADE,
  said        text        NOT NULL CHECK (said IN ('CAME', 'NOBODY_ANSWERED')),
  reported_at timestamptz NOT NULL,
  sender_org  uuid        NOT NULL,
  sender_team uuid        NOT NULL,
  PRIMARY KEY (referral_id, said)
);
COMMENT ON TABLE referral.client_report IS 'Reporter CLIENT_SELF: changes neither status nor outcome.';

-- That she took everything back, whatever the status was, and when the node's copy of the contents was erased.
CREATE TABLE referral.client_withdrawal (
  referral_id  uuid        PRIMARY KEY REFERENCES referral.referral ON DELETE CASCADE,
  withdrawn_at timestamptz NOT NULL,
  erased_at    timestamptz,
  sender_org   uuid        NOT NULL,
  sender_team  uuid        NOT NULL,
  receiver_org uuid        NOT NULL
);
CREATE INDEX client_withdrawal_to_erase ON referral.client_withdrawal (withdrawn_at) WHERE erased_at IS NULL;

-- Whether a row names the parties of the client's own referral: she cannot write into anybody else's.
CREATE FUNCTION referral.is_of_client(of_referral uuid, of_org uuid, of_team uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM referral.referral r
                  WHERE r.id = platform.client_referral() AND r.id = of_referral AND r.sender_org = of_org AND r.sender_team = of_team)
$$;
REVOKE ALL ON FUNCTION referral.is_of_client(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.is_of_client(uuid, uuid, uuid) TO verweisnetz_app;

ALTER TABLE referral.client_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY client_report_read_by_client ON referral.client_report FOR SELECT TO verweisnetz_app
  USING (referral_id = platform.client_referral());
CREATE POLICY client_report_of_client ON referral.client_report FOR INSERT TO verweisnetz_app
  WITH CHECK (referral.is_of_client(referral_id, sender_org, sender_team));
CREATE POLICY client_report_read_by_sending_team ON referral.client_report FOR SELECT TO verweisnetz_app
  USING (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY client_report_read_by_sending_manager ON referral.client_report FOR SELECT TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages());
CREATE POLICY client_report_of_jobs ON referral.client_report TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.client_report TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.client_report TO verweisnetz_jobs;

ALTER TABLE referral.client_withdrawal ENABLE ROW LEVEL SECURITY;
CREATE POLICY client_withdrawal_read_by_client ON referral.client_withdrawal FOR SELECT TO verweisnetz_app
  USING (referral_id = platform.client_referral());
CREATE POLICY client_withdrawal_of_client ON referral.client_withdrawal FOR INSERT TO verweisnetz_app
  WITH CHECK (referral.is_of_client(referral_id, sender_org, sender_team) AND erased_at IS NULL);
CREATE POLICY client_withdrawal_of_organisations ON referral.client_withdrawal TO verweisnetz_app
  USING (platform.participant() IN (sender_org, receiver_org))
  WITH CHECK (erased_at IS NULL
              AND EXISTS (SELECT FROM referral.referral r
                           WHERE r.id = referral_id AND r.sender_org = client_withdrawal.sender_org
                             AND r.receiver_org = client_withdrawal.receiver_org));
CREATE POLICY client_withdrawal_of_jobs ON referral.client_withdrawal TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.client_withdrawal TO verweisnetz_app;
GRANT SELECT, UPDATE, DELETE ON referral.client_withdrawal TO verweisnetz_jobs;

-- Going on with another centre: one new referral from hers, of the same sender; nothing else can be added.
CREATE POLICY referral_chosen_by_client ON referral.referral FOR INSERT TO verweisnetz_app
  WITH CHECK (status = 'ISSUED' AND grade = 'CODE' AND sender_member IS NULL AND signpost_id IS NULL
              AND referral.is_of_client(forwarded_from, sender_org, sender_team));
CREATE POLICY notice_given_on_client_page ON referral.notice FOR INSERT TO verweisnetz_app
  WITH CHECK (given_by IS NULL AND channel = 'CLIENT_PAGE' AND referral.is_of_client(referral_id, sender_org, sender_team));
CREATE POLICY event_of_chosen_referral ON platform.event FOR INSERT TO verweisnetz_app
  WITH CHECK (aggregate_id = platform.client_referral() AND aggregate_type = 'referral' AND type = 'ISSUED' AND actor = 'SENDER');

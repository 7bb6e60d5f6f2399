-- The consent ledger: for each recipient and direction, given at once or later, taken back, and proved beyond the referral.
ALTER TABLE referral.consent
  ADD COLUMN law                  text    NOT NULL DEFAULT 'GDPR_BDSG' CHECK (law IN ('GDPR_BDSG', 'KDG', 'DSG_EKD', 'OTHER_CHURCH')),
  ADD COLUMN scope                text    NOT NULL DEFAULT 'CODE' CHECK (scope IN ('CODE', 'WARM')),
  ADD COLUMN asked_as             text    NOT NULL DEFAULT 'SENDER' CHECK (asked_as IN ('SENDER', 'RECEIVER', 'CLIENT')),
  ADD COLUMN counsellor_confirmed boolean NOT NULL DEFAULT false,
  ADD COLUMN withdrawn_at         timestamptz,
  ADD COLUMN withdrawn_channel    text    CHECK (withdrawn_channel IN ('CHAT', 'CLIENT_PAGE', 'ON_SITE')),
  ALTER COLUMN asked_by DROP NOT NULL,
  ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_channel IS NULL)),
  ADD CHECK ((asked_by IS NULL) = (asked_as = 'CLIENT')),
  DROP CONSTRAINT consent_referral_id_purpose_key;
ALTER TABLE referral.consent
  ALTER COLUMN law DROP DEFAULT,
  ALTER COLUMN scope DROP DEFAULT,
  ALTER COLUMN asked_as DROP DEFAULT,
  ALTER COLUMN counsellor_confirmed DROP DEFAULT;
COMMENT ON COLUMN referral.consent.law IS 'That binds the recipient: the wording the client was asked with.';
COMMENT ON COLUMN referral.consent.scope IS 'Which data the wording spoke of.';
COMMENT ON COLUMN referral.consent.counsellor_confirmed IS 'Only for a client under 16; neither age nor birth date is kept.';
-- What was taken back can be given anew; a second recipient needs its own; each side records for itself.
CREATE UNIQUE INDEX consent_in_force ON referral.consent (referral_id, purpose, receiver_org, asked_as) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_of_referral ON referral.consent (referral_id, given_at);

-- On site the centre asks; whatever channel, either side passes on that the client takes it back.
CREATE POLICY consent_recorded_by_receiver ON referral.consent FOR INSERT TO verweisnetz_app
  WITH CHECK (receiver_org = platform.participant() AND asked_as = 'RECEIVER' AND channel = 'ON_SITE'
              AND EXISTS (SELECT FROM referral.referral r
                           WHERE r.id = referral_id AND r.sender_org = consent.sender_org AND r.receiver_org = consent.receiver_org));
CREATE POLICY consent_withdrawn_at_receiver ON referral.consent FOR UPDATE TO verweisnetz_app
  USING (receiver_org = platform.participant()) WITH CHECK (receiver_org = platform.participant());
GRANT UPDATE (withdrawn_at, withdrawn_channel) ON referral.consent TO verweisnetz_app;

-- That the client was informed (GDPR art. 13), with which text, when, over which channel and by whom.
CREATE TABLE referral.notice (
  referral_id  uuid        NOT NULL REFERENCES referral.referral ON DELETE CASCADE,
  text_version text        NOT NULL,
  language     text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  law          text        NOT NULL CHECK (law IN ('GDPR_BDSG', 'KDG', 'DSG_EKD', 'OTHER_CHURCH')),
  scope        text        NOT NULL CHECK (scope IN ('CODE', 'WARM')),
  channel      text        NOT NULL CHECK (channel IN ('CHAT', 'CLIENT_PAGE', 'ON_SITE')),
  given_at     timestamptz NOT NULL,
  given_by     uuid,
  sender_org   uuid        NOT NULL,
  sender_team  uuid        NOT NULL,
  receiver_org uuid        NOT NULL,
  PRIMARY KEY (referral_id, given_at)
);
COMMENT ON COLUMN referral.notice.language IS 'Of the text; not always that of the client.';
INSERT INTO referral.notice
SELECT id, notice_text_version, CASE WHEN language IN ('de', 'ro', 'pl') THEN language ELSE 'en' END, 'GDPR_BDSG', 'CODE', 'CHAT',
       created_at, sender_member, sender_org, sender_team, receiver_org
  FROM referral.referral WHERE notice_text_version IS NOT NULL;
ALTER TABLE referral.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY notice_of_sending_team ON referral.notice TO verweisnetz_app
  USING (sender_org = platform.participant() AND sender_team = platform.team())
  WITH CHECK (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY notice_read_by_receiver ON referral.notice FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant());
CREATE POLICY notice_of_jobs ON referral.notice TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.notice TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.notice TO verweisnetz_jobs;

-- What is left of a consent when its referral is erased: a keyed hash of the record. It tells nothing; it confirms a record
-- that somebody presents. Not tied to the referral, so that its erasure takes nothing away.
CREATE TABLE referral.consent_proof (
  consent_id uuid  NOT NULL,
  event      text  NOT NULL CHECK (event IN ('GIVEN', 'WITHDRAWN')),
  proof      bytea NOT NULL CHECK (length(proof) = 32),
  made_on    date  NOT NULL,
  PRIMARY KEY (consent_id, event)
);
COMMENT ON COLUMN referral.consent_proof.proof IS 'HMAC with a key outside the database.';
CREATE INDEX consent_proof_age ON referral.consent_proof (made_on);
ALTER TABLE referral.consent_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY proof_is_made ON referral.consent_proof FOR INSERT TO verweisnetz_app WITH CHECK (true);
CREATE POLICY proof_of_jobs ON referral.consent_proof TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT INSERT ON referral.consent_proof TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.consent_proof TO verweisnetz_jobs;

-- Confirms a hash, and never shows one.
CREATE FUNCTION referral.proved_on(of_consent uuid, of_event text, of_proof bytea) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT made_on FROM referral.consent_proof WHERE consent_id = of_consent AND event = of_event AND proof = of_proof
$$;
REVOKE ALL ON FUNCTION referral.proved_on(uuid, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.proved_on(uuid, text, bytea) TO verweisnetz_app;

-- What centres report without the client's consent to feedback: how often in a month, and nothing that leads to a referral.
CREATE TABLE referral.unlinked_report (
  receiver_org uuid    NOT NULL,
  month        date    NOT NULL CHECK (extract(day FROM month) = 1),
  report       text    NOT NULL CHECK (report IN ('ARRIVED', 'COUNSELLING_TAKEN_UP', 'RESOLVED_ONCE', 'APPOINTMENT_NOT_KEPT', 'NOT_REACHED', 'DECLINED_BY_CLIENT', 'MOVED_AWAY', 'UNKNOWN')),
  reports      integer NOT NULL CHECK (reports > 0),
  PRIMARY KEY (receiver_org, month, report)
);
ALTER TABLE referral.unlinked_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY unlinked_report_of_receiver ON referral.unlinked_report TO verweisnetz_app
  USING (receiver_org = platform.participant()) WITH CHECK (receiver_org = platform.participant());
CREATE POLICY unlinked_report_of_jobs ON referral.unlinked_report TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.unlinked_report TO verweisnetz_app;
GRANT UPDATE (reports) ON referral.unlinked_report TO verweisnetz_app;
GRANT SELECT ON referral.unlinked_report TO verweisnetz_jobs;

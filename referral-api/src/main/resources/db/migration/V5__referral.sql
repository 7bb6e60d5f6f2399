-- Referrals: one row for the aggregate, one for each consent. Status, reason, handover and outcome are separate columns.
CREATE SCHEMA referral;
GRANT USAGE ON SCHEMA referral TO verweisnetz_app, verweisnetz_jobs;

CREATE TABLE referral.referral (
  id                    uuid        PRIMARY KEY,
  version               bigint      NOT NULL,
  reference             text        NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-Z]{2}-[0-9A-Z]{6}$'),
  grade                 text        NOT NULL CHECK (grade IN ('CODE', 'WARM')),
  announced             boolean     NOT NULL,
  status                text        NOT NULL CHECK (status IN ('DRAFT', 'ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'DECLINED', 'FORWARDED', 'IN_COUNSELLING', 'CLOSED', 'WITHDRAWN', 'EXPIRED', 'VOID')),
  handover              text        NOT NULL CHECK (handover IN ('PENDING', 'CONTACT_ATTEMPTED', 'ARRIVED', 'NO_SHOW')),
  outcome               text        CHECK (outcome IN ('COUNSELLING_TAKEN_UP', 'RESOLVED_ONCE', 'APPOINTMENT_NOT_KEPT', 'NOT_REACHED', 'DECLINED_BY_CLIENT', 'DECLINED_BY_CENTRE', 'FORWARDED', 'MOVED_AWAY', 'WITHDRAWN', 'UNKNOWN')),
  outcome_reporter      text        CHECK (outcome_reporter IN ('CENTRE', 'CENTRE_BY_PHONE', 'CENTRE_UNVERIFIED', 'REFERRER_FOLLOWUP', 'CLIENT_SELF')),
  results               jsonb       NOT NULL DEFAULT '[]',
  decline_reason        text        CHECK (decline_reason IN ('NO_CAPACITY', 'LANGUAGE', 'NOT_RESPONSIBLE_AREA', 'NOT_RESPONSIBLE_TOPIC', 'NOT_TARGET_GROUP', 'OFFER_ENDED', 'DUPLICATE', 'INFORMATION_MISSING', 'OTHER')),
  decline_text          text        CHECK (length(decline_text) <= 500),
  appointment_at        timestamptz,
  sender_org            uuid        NOT NULL,
  sender_team           uuid        NOT NULL,
  sender_member         uuid        NOT NULL,
  receiver_org          uuid        NOT NULL,
  offer_id              uuid        NOT NULL,
  organization_id       uuid        NOT NULL,
  language              text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  topics                jsonb       NOT NULL CHECK (jsonb_typeof(topics) = 'array'),
  personal_matter       boolean     NOT NULL,
  region_kind           text        NOT NULL CHECK (region_kind IN ('POSTCODE', 'KREIS', 'ABROAD', 'UNKNOWN')),
  region_code           text        CHECK (region_code ~ '^[0-9]{5}$'),
  urgency               text        NOT NULL CHECK (urgency IN ('NORMAL', 'DEADLINE', 'ACUTE')),
  deadline              date,
  platform              text        NOT NULL,
  contact_mode          text        NOT NULL CHECK (contact_mode IN ('PRIVATE_MESSAGE', 'PROFESSIONAL_CHANNEL')),
  campaign              text,
  misinformation        text,
  notice_text_version   text        NOT NULL,
  feedback              boolean     NOT NULL,
  known_status          text        NOT NULL,
  known_version         bigint      NOT NULL,
  known_changed_at      timestamptz NOT NULL,
  created_at            timestamptz NOT NULL,
  released_at           timestamptz NOT NULL,
  changed_at            timestamptz NOT NULL,
  seen_at               timestamptz,
  accepted_at           timestamptz,
  arrived_at            timestamptz,
  due_at                timestamptz,
  expires_at            timestamptz NOT NULL,
  code_fingerprint      bytea       NOT NULL UNIQUE,
  code_sealed           bytea,
  page_fingerprint      bytea       NOT NULL UNIQUE,
  page_sealed           bytea,
  CHECK ((region_code IS NOT NULL) = (region_kind IN ('POSTCODE', 'KREIS'))),
  CHECK ((deadline IS NOT NULL) = (urgency = 'DEADLINE')),
  CHECK ((status = 'DECLINED') <= (decline_reason IS NOT NULL)),
  CHECK (announced OR due_at IS NULL)
);
COMMENT ON COLUMN referral.referral.known_status IS 'What the sender may know: without the consent FEEDBACK it stands still at arrival, and so do known_version and known_changed_at.';
COMMENT ON COLUMN referral.referral.released_at IS 'The receiver sees nothing before it.';
COMMENT ON COLUMN referral.referral.code_fingerprint IS 'HMAC with a key outside the database.';
COMMENT ON COLUMN referral.referral.code_sealed IS 'For the sender and the client''s page, until the code is of no more use.';
CREATE INDEX referral_sent ON referral.referral (sender_org, sender_team, created_at DESC, id DESC);
CREATE INDEX referral_received ON referral.referral (receiver_org, coalesce(due_at, expires_at), id);
CREATE INDEX referral_issued ON referral.referral (created_at);

ALTER TABLE referral.referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY referral_of_sending_team ON referral.referral TO verweisnetz_app
  USING (sender_org = platform.participant() AND sender_team = platform.team())
  WITH CHECK (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY referral_read_by_receiver ON referral.referral FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant());
CREATE POLICY referral_answered_by_receiver ON referral.referral FOR UPDATE TO verweisnetz_app
  USING (receiver_org = platform.participant()) WITH CHECK (receiver_org = platform.participant());
CREATE POLICY referral_of_jobs ON referral.referral TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.referral TO verweisnetz_app;
-- Who sent what to whom never changes.
GRANT UPDATE (version, status, handover, outcome, outcome_reporter, results, decline_reason, decline_text, appointment_at,
              feedback, known_status, known_version, known_changed_at, changed_at, seen_at, accepted_at, arrived_at, due_at,
              code_sealed, page_sealed) ON referral.referral TO verweisnetz_app;
GRANT SELECT, UPDATE, DELETE ON referral.referral TO verweisnetz_jobs;

CREATE TABLE referral.consent (
  id              uuid        PRIMARY KEY,
  referral_id     uuid        NOT NULL REFERENCES referral.referral ON DELETE CASCADE,
  purpose         text        NOT NULL CHECK (purpose IN ('FORWARD', 'FEEDBACK', 'SPECIAL_CATEGORY', 'SECRECY_RELEASE')),
  direction       text        NOT NULL CHECK (direction IN ('FORWARD', 'BACK')),
  text_version    text        NOT NULL,
  language        text        NOT NULL,
  channel         text        NOT NULL CHECK (channel IN ('CHAT', 'CLIENT_PAGE', 'ON_SITE')),
  given_at        timestamptz NOT NULL,
  asked_by        uuid        NOT NULL,
  organization_id uuid        NOT NULL,
  sender_org      uuid        NOT NULL,
  sender_team     uuid        NOT NULL,
  receiver_org    uuid        NOT NULL,
  UNIQUE (referral_id, purpose)
);
COMMENT ON COLUMN referral.consent.organization_id IS 'The listed organisation that the client was told about.';
ALTER TABLE referral.consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consent_of_sending_team ON referral.consent TO verweisnetz_app
  USING (sender_org = platform.participant() AND sender_team = platform.team())
  WITH CHECK (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY consent_read_by_receiver ON referral.consent FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant());
CREATE POLICY consent_of_jobs ON referral.consent TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.consent TO verweisnetz_app;
GRANT SELECT, UPDATE, DELETE ON referral.consent TO verweisnetz_jobs;

-- A topic of level 1 stands for all below it.
CREATE FUNCTION referral.is_about(topics jsonb, topic text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN EXISTS (SELECT FROM jsonb_array_elements_text(topics) AS t (code) WHERE t.code = topic OR starts_with(t.code, topic || '.'));

-- Whether a reference is taken by anybody on this node: asked before it is given out, and answered to those who can.
CREATE FUNCTION referral.is_taken(of_reference text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM referral.referral WHERE reference = of_reference)
   WHERE coalesce(platform.participant(), platform.card(), platform.client_referral()) IS NOT NULL
$$;
REVOKE ALL ON FUNCTION referral.is_taken(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.is_taken(text) TO verweisnetz_app;

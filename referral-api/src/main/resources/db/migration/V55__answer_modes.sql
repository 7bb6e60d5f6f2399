-- How an organisation answers referrals, and links by which somebody without an account answers for it.

CREATE TABLE referral.answer_mode (
  participant_id uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  mode           text        NOT NULL CHECK (mode IN ('NONE', 'PHONE', 'LINK', 'PORTAL', 'API')),
  mailbox_sealed bytea,
  bounced_at     timestamptz,
  changed_at     timestamptz NOT NULL,
  changed_by     uuid        NOT NULL,
  CHECK ((mode = 'LINK') = (mailbox_sealed IS NOT NULL)),
  CHECK (bounced_at IS NULL OR mailbox_sealed IS NOT NULL)
);
COMMENT ON TABLE referral.answer_mode IS 'An organisation without a row answers in the portal.';
COMMENT ON COLUMN referral.answer_mode.mailbox_sealed IS 'A functional address, readable with the node''s key only.';
ALTER TABLE referral.answer_mode ENABLE ROW LEVEL SECURITY;
-- Whether and how a centre answers is no secret among members: senders go by it.
CREATE POLICY answer_mode_is_known ON referral.answer_mode FOR SELECT TO verweisnetz_app USING (true);
CREATE POLICY answer_mode_set ON referral.answer_mode FOR INSERT TO verweisnetz_app
  WITH CHECK (participant_id = platform.participant() AND platform.manages() OR (SELECT identity.coordinates()));
CREATE POLICY answer_mode_changed ON referral.answer_mode FOR UPDATE TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages() OR (SELECT identity.coordinates()))
  WITH CHECK (participant_id = platform.participant() AND platform.manages() OR (SELECT identity.coordinates()));
CREATE POLICY answer_mode_of_jobs ON referral.answer_mode TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON referral.answer_mode TO verweisnetz_app;
GRANT SELECT, UPDATE (bounced_at) ON referral.answer_mode TO verweisnetz_jobs;

CREATE TABLE referral.answer_link (
  id             uuid        PRIMARY KEY,
  fingerprint    bytea       NOT NULL UNIQUE CHECK (length(fingerprint) = 32),
  participant_id uuid        NOT NULL,
  referral_id    uuid        REFERENCES referral.referral ON DELETE CASCADE,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL CHECK (expires_at > created_at)
);
COMMENT ON COLUMN referral.answer_link.fingerprint IS 'Keyed hash of the token; the token itself is stored nowhere.';
COMMENT ON COLUMN referral.answer_link.referral_id IS 'The only referral it answers; null for all open ones of the organisation.';
CREATE INDEX answer_link_expiry ON referral.answer_link (expires_at);
CREATE INDEX answer_link_of_participant ON referral.answer_link (participant_id);
CREATE INDEX answer_link_of_referral ON referral.answer_link (referral_id) WHERE referral_id IS NOT NULL;
ALTER TABLE referral.answer_link ENABLE ROW LEVEL SECURITY;
-- Whoever sets how an organisation answers ends the links that were mailed before.
CREATE POLICY answer_link_seen_by_keeper ON referral.answer_link FOR SELECT TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages() OR (SELECT identity.coordinates()));
CREATE POLICY answer_link_ended ON referral.answer_link FOR DELETE TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages() OR (SELECT identity.coordinates()));
CREATE POLICY answer_link_of_jobs ON referral.answer_link TO verweisnetz_jobs USING (true) WITH CHECK (true);
-- To delete by the organisation it must be readable; the keyed hash is not.
GRANT SELECT (id, participant_id), DELETE ON referral.answer_link TO verweisnetz_app;
GRANT SELECT, INSERT, DELETE ON referral.answer_link TO verweisnetz_jobs;

-- What the token of a link opens; the fingerprint cannot be made without the node's key.
CREATE FUNCTION referral.answer_link(of_fingerprint bytea, at timestamptz)
RETURNS TABLE (id uuid, participant_id uuid, participant_name text, referral_id uuid, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT l.id, l.participant_id, p.name, l.referral_id, l.expires_at
    FROM referral.answer_link l
    JOIN referral.answer_mode m ON m.participant_id = l.participant_id AND m.mode = 'LINK'
    JOIN identity.participant p ON p.id = l.participant_id AND p.state = 'ACTIVE'
   WHERE l.fingerprint = of_fingerprint AND l.expires_at > at
$$;
REVOKE ALL ON FUNCTION referral.answer_link(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.answer_link(bytea, timestamptz) TO verweisnetz_app;

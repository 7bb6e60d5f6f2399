-- Mails about referrals: who wants which, what is waiting to be sent, and how far the log has been read.
CREATE SCHEMA notification;
GRANT USAGE ON SCHEMA notification TO verweisnetz_app, verweisnetz_jobs;

CREATE TABLE notification.contact (
  member_id      uuid        PRIMARY KEY,
  participant_id uuid        NOT NULL,
  address_sealed bytea       NOT NULL,
  request_id     uuid        NOT NULL,
  fingerprint    bytea       NOT NULL UNIQUE CHECK (length(fingerprint) = 32),
  asked_at       timestamptz NOT NULL,
  confirmed_at   timestamptz,
  bounced_at     timestamptz,
  choices        jsonb       NOT NULL CHECK (jsonb_typeof(choices) = 'object')
);
COMMENT ON TABLE notification.contact IS 'The address a member entered herself, and which mails she wants.';
COMMENT ON COLUMN notification.contact.address_sealed IS 'Readable with the node''s key only.';
COMMENT ON COLUMN notification.contact.fingerprint IS 'Keyed hash of the token in the mail that asks her to confirm.';
CREATE INDEX contact_of_participant ON notification.contact (participant_id);
ALTER TABLE notification.contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_of_member ON notification.contact TO verweisnetz_app
  USING (member_id = platform.member()) WITH CHECK (member_id = platform.member() AND participant_id = platform.participant());
-- A manager lets a member leave without learning her address.
CREATE POLICY contact_found_by_manager ON notification.contact FOR SELECT TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages());
CREATE POLICY contact_forgotten_by_manager ON notification.contact FOR DELETE TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages());
CREATE POLICY contact_of_jobs ON notification.contact TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.contact TO verweisnetz_app;
GRANT SELECT, UPDATE (bounced_at), DELETE ON notification.contact TO verweisnetz_jobs;

CREATE TABLE notification.mail (
  id             uuid        PRIMARY KEY,
  kind           text        NOT NULL,
  cause          uuid        NOT NULL,
  participant_id uuid        NOT NULL,
  member_id      uuid,
  referral_id    uuid,
  state          text        NOT NULL CHECK (state IN ('DAILY', 'GATHERED', 'WAITING', 'SENDING', 'SENT', 'REFUSED', 'DROPPED', 'GIVEN_UP')),
  digest_id      uuid,
  attempts       integer     NOT NULL DEFAULT 0,
  created_at     timestamptz NOT NULL,
  next_at        timestamptz NOT NULL,
  ended_at       timestamptz,
  UNIQUE NULLS NOT DISTINCT (cause, kind, participant_id, member_id)
);
COMMENT ON TABLE notification.mail IS 'One row for one mail to one recipient. It holds ids; address and words are found when it is sent.';
COMMENT ON COLUMN notification.mail.id IS 'Makes the Message-ID: a mail that is sent again after a crash is the same mail.';
COMMENT ON COLUMN notification.mail.cause IS 'The event it tells of; for mails of a day or a week an id made of recipient and day. So nothing is told twice.';
COMMENT ON COLUMN notification.mail.member_id IS 'Null for the mailbox of an organisation.';
COMMENT ON COLUMN notification.mail.next_at IS 'When to try, and while it is SENDING when to try again unless the sender has come back.';
CREATE INDEX mail_due ON notification.mail (next_at) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX mail_daily ON notification.mail (member_id) WHERE state = 'DAILY';
CREATE INDEX mail_gathered ON notification.mail (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX mail_of_member ON notification.mail (member_id, created_at) WHERE kind = 'CONFIRMATION';
CREATE INDEX mail_ended ON notification.mail (ended_at) WHERE ended_at IS NOT NULL;
ALTER TABLE notification.mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY mail_seen_by_member ON notification.mail FOR SELECT TO verweisnetz_app USING (member_id = platform.member());
CREATE POLICY confirmation_asked_by_member ON notification.mail FOR INSERT TO verweisnetz_app
  WITH CHECK (member_id = platform.member() AND participant_id = platform.participant() AND kind = 'CONFIRMATION' AND state = 'WAITING');
CREATE POLICY mail_of_jobs ON notification.mail TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON notification.mail TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification.mail TO verweisnetz_jobs;

CREATE TABLE notification.progress (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint  NOT NULL
);
COMMENT ON TABLE notification.progress IS 'How far the event log has been turned into mails; what was there before is told to nobody.';
INSERT INTO notification.progress (position) SELECT coalesce(max(position), 0) FROM platform.event;
GRANT SELECT, UPDATE ON notification.progress TO verweisnetz_jobs;

-- She has opened the link in the mail that asks her. The fingerprint cannot be made without the node's key.
CREATE FUNCTION notification.confirm(of_fingerprint bytea, at timestamptz, asked_after timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH found AS (
    UPDATE notification.contact SET confirmed_at = coalesce(confirmed_at, at)
     WHERE fingerprint = of_fingerprint AND (asked_at > asked_after OR confirmed_at IS NOT NULL) RETURNING 1
  )
  SELECT EXISTS (SELECT FROM found)
$$;
REVOKE ALL ON FUNCTION notification.confirm(bytea, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notification.confirm(bytea, timestamptz, timestamptz) TO verweisnetz_app;

-- Who of an organisation gets mails: active members with a confirmed address to which mails go through.
CREATE FUNCTION notification.recipients(of_participant uuid, wanted_role text, on_day date)
RETURNS TABLE (member_id uuid, participant_id uuid, team_id uuid, absent boolean, choices jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.member_id, c.participant_id, m.team_id, m.absent_from IS NOT NULL AND on_day BETWEEN m.absent_from AND m.absent_until, c.choices
    FROM notification.contact c
    JOIN identity.membership m ON m.id = c.member_id AND m.participant_id = c.participant_id
    JOIN identity.participant p ON p.id = m.participant_id
   WHERE (of_participant IS NULL OR c.participant_id = of_participant) AND c.confirmed_at IS NOT NULL AND c.bounced_at IS NULL
     AND m.state = 'ACTIVE' AND p.state = 'ACTIVE' AND (wanted_role IS NULL OR wanted_role = ANY (m.roles))
$$;
REVOKE ALL ON FUNCTION notification.recipients(uuid, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notification.recipients(uuid, text, date) TO verweisnetz_jobs;

-- Who was active when a mail was planned may have left since.
CREATE FUNCTION notification.is_active(of_member uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM identity.membership m JOIN identity.participant p ON p.id = m.participant_id
                  WHERE m.id = of_member AND m.state = 'ACTIVE' AND p.state = 'ACTIVE')
$$;
REVOKE ALL ON FUNCTION notification.is_active(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notification.is_active(uuid) TO verweisnetz_jobs;

-- Codes: who tries them is slowed down and noticed, and one statement decides who enters one first.
-- Cards: an offer, a language and a campaign; a reader takes a code from one without saying who she is.

CREATE TABLE referral.wrong_code (
  organisation uuid PRIMARY KEY,
  allowance    bytea
);
COMMENT ON TABLE referral.wrong_code IS 'How many wrong codes a participant may still enter, as the library for limits keeps it: first a row without anything, to be locked.';
ALTER TABLE referral.wrong_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY wrong_code_of_jobs ON referral.wrong_code TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON referral.wrong_code TO verweisnetz_jobs;

CREATE TABLE referral.wrong_secret (
  referral_id  uuid        PRIMARY KEY REFERENCES referral.referral ON DELETE CASCADE,
  reference    text        NOT NULL,
  sender_org   uuid        NOT NULL,
  receiver_org uuid        NOT NULL,
  wrong        integer     NOT NULL,
  first_at     timestamptz NOT NULL,
  last_at      timestamptz NOT NULL,
  raised_at    timestamptz
);
COMMENT ON TABLE referral.wrong_secret IS 'Codes whose reference is right and whose secret is wrong; forgotten 30 days after the last one.';
CREATE INDEX wrong_secret_age ON referral.wrong_secret (last_at);
ALTER TABLE referral.wrong_secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY wrong_secret_of_jobs ON referral.wrong_secret TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON referral.wrong_secret TO verweisnetz_jobs;

-- Counts a wrong secret for a reference that exists. A row comes back when it is one too many: the first time, and each
-- time as many have come again. A right code that is addressed to others is none.
CREATE FUNCTION referral.count_wrong_secret(of_reference text, of_code bytea, at_time timestamptz, alarm_after integer) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  counted referral.wrong_secret;
BEGIN
  DELETE FROM referral.wrong_secret WHERE last_at < at_time - interval '30 days';
  INSERT INTO referral.wrong_secret AS w (referral_id, reference, sender_org, receiver_org, wrong, first_at, last_at)
  SELECT r.id, r.reference, r.sender_org, r.receiver_org, 1, at_time, at_time
    FROM referral.referral r WHERE r.reference = of_reference AND r.code_fingerprint <> of_code
  ON CONFLICT (referral_id) DO UPDATE SET wrong = w.wrong + 1, last_at = at_time
  RETURNING * INTO counted;
  IF counted.wrong % alarm_after = 0 THEN
    UPDATE referral.wrong_secret SET raised_at = at_time WHERE referral_id = counted.referral_id;
    RETURN NEXT counted.referral_id;
  END IF;
END $$;
REVOKE ALL ON FUNCTION referral.count_wrong_secret(text, bytea, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.count_wrong_secret(text, bytea, timestamptz, integer) TO verweisnetz_app;

-- For the coordination and data protection officers, who may not read referrals: each what she oversees.
CREATE FUNCTION referral.code_alarms(most integer)
RETURNS TABLE (reference text, sender_org uuid, receiver_org uuid, wrong integer, first_at timestamptz, last_at timestamptz,
               raised_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT w.reference, w.sender_org, w.receiver_org, w.wrong, w.first_at, w.last_at, w.raised_at
    FROM referral.wrong_secret w
   WHERE w.raised_at IS NOT NULL
     AND (identity.coordinates() OR privacy.officer_scope() = 'NETWORK'
          OR privacy.officer_scope() = 'ORGANISATION' AND platform.participant() IN (w.sender_org, w.receiver_org))
   ORDER BY w.raised_at DESC, w.referral_id LIMIT most
$$;
REVOKE ALL ON FUNCTION referral.code_alarms(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.code_alarms(integer) TO verweisnetz_app;

CREATE TABLE referral.signpost (
  id          uuid        PRIMARY KEY,
  key         text        NOT NULL UNIQUE CHECK (key ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  sender_org  uuid        NOT NULL,
  sender_team uuid        NOT NULL,
  offer_id    uuid        NOT NULL,
  language    text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
  campaign    text        CHECK (campaign ~ '^[A-Z0-9_-]{1,40}$'),
  created_at  timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (sender_team, offer_id, language, campaign)
);
COMMENT ON TABLE referral.signpost IS 'A card to be passed on in public. Who made it is not kept, only for which team.';
ALTER TABLE referral.signpost ENABLE ROW LEVEL SECURITY;
CREATE POLICY signpost_of_organisation ON referral.signpost TO verweisnetz_app
  USING (sender_org = platform.participant())
  WITH CHECK (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY signpost_of_jobs ON referral.signpost TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.signpost TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.signpost TO verweisnetz_jobs;

CREATE TABLE referral.signpost_count (
  signpost_id uuid    NOT NULL REFERENCES referral.signpost ON DELETE CASCADE,
  month       date    NOT NULL CHECK (extract(day FROM month) = 1),
  handed_out  integer NOT NULL DEFAULT 0,
  codes_taken integer NOT NULL DEFAULT 0,
  PRIMARY KEY (signpost_id, month)
);
ALTER TABLE referral.signpost_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY signpost_count_of_organisation ON referral.signpost_count TO verweisnetz_app
  USING (EXISTS (SELECT FROM referral.signpost s WHERE s.id = signpost_id))
  WITH CHECK (EXISTS (SELECT FROM referral.signpost s WHERE s.id = signpost_id));
CREATE POLICY signpost_count_of_jobs ON referral.signpost_count TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON referral.signpost_count TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.signpost_count TO verweisnetz_jobs;

-- A card for anybody who has its key.
CREATE FUNCTION referral.card(of_key text)
RETURNS TABLE (id uuid, key text, sender_org uuid, sender_team uuid, offer_id uuid, language text, campaign text, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.key, s.sender_org, s.sender_team, s.offer_id, s.language, s.campaign, s.created_at
    FROM referral.signpost s WHERE s.key = of_key
$$;
REVOKE ALL ON FUNCTION referral.card(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.card(text) TO verweisnetz_app;

CREATE FUNCTION referral.count_taken_code(in_month date) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO referral.signpost_count AS c (signpost_id, month, codes_taken) VALUES (platform.card(), in_month, 1)
  ON CONFLICT (signpost_id, month) DO UPDATE SET codes_taken = c.codes_taken + 1
$$;
REVOKE ALL ON FUNCTION referral.count_taken_code(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.count_taken_code(date) TO verweisnetz_app;

-- Whether the card of this transaction belongs to that team and leads to that offer.
CREATE FUNCTION referral.is_from_card(of_org uuid, of_team uuid, to_offer uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM referral.signpost s
                  WHERE s.id = platform.card() AND s.sender_org = of_org AND s.sender_team = of_team AND s.offer_id = to_offer)
$$;
REVOKE ALL ON FUNCTION referral.is_from_card(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.is_from_card(uuid, uuid, uuid) TO verweisnetz_app;

CREATE FUNCTION referral.is_from_card(of_org uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM referral.signpost s WHERE s.id = platform.card() AND s.sender_org = of_org)
$$;
REVOKE ALL ON FUNCTION referral.is_from_card(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.is_from_card(uuid) TO verweisnetz_app;

ALTER TABLE referral.referral ADD COLUMN signpost_id uuid;
COMMENT ON COLUMN referral.referral.signpost_id IS 'The card from which a reader took the code herself; such referrals are counted apart.';
ALTER TABLE referral.referral ALTER COLUMN sender_member DROP NOT NULL;
ALTER TABLE referral.referral DROP CONSTRAINT referral_contact_mode_check;
ALTER TABLE referral.referral ADD CHECK (contact_mode IN ('PRIVATE_MESSAGE', 'PROFESSIONAL_CHANNEL', 'PUBLIC_REPLY'));
ALTER TABLE referral.referral ADD CHECK (signpost_id IS NULL OR contact_mode = 'PUBLIC_REPLY');
ALTER TABLE referral.referral ADD CHECK (signpost_id IS NULL OR NOT announced AND grade = 'CODE' AND sender_member IS NULL);
CREATE POLICY referral_taken_from_card ON referral.referral FOR INSERT TO verweisnetz_app
  WITH CHECK (signpost_id = platform.card() AND status = 'ISSUED' AND referral.is_from_card(sender_org, sender_team, offer_id));
CREATE POLICY notice_of_card ON referral.notice FOR INSERT TO verweisnetz_app
  WITH CHECK (given_by IS NULL AND scope = 'CODE' AND referral.is_from_card(sender_org));
CREATE POLICY event_of_card ON platform.event FOR INSERT TO verweisnetz_app
  WITH CHECK (actor = 'SENDER' AND type = 'ISSUED' AND aggregate_type = 'referral' AND referral.is_from_card(sender_org));

CREATE TABLE referral.arrival_without_code (
  receiver_org uuid    NOT NULL,
  month        date    NOT NULL CHECK (extract(day FROM month) = 1),
  arrivals     integer NOT NULL CHECK (arrivals > 0),
  PRIMARY KEY (receiver_org, month)
);
COMMENT ON TABLE referral.arrival_without_code IS 'People who came through the network and had no code with them: a figure, nothing else.';
ALTER TABLE referral.arrival_without_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY arrival_without_code_of_receiver ON referral.arrival_without_code TO verweisnetz_app
  USING (receiver_org = platform.participant()) WITH CHECK (receiver_org = platform.participant());
CREATE POLICY arrival_without_code_of_jobs ON referral.arrival_without_code TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON referral.arrival_without_code TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.arrival_without_code TO verweisnetz_jobs;

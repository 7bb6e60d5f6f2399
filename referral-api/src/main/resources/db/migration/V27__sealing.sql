-- Sealed client data, and the keys of organisations that they are sealed to.

CREATE TABLE referral.sealing_key (
  id             uuid        PRIMARY KEY,
  participant_id uuid,
  custody        text        NOT NULL CHECK (custody IN ('NODE', 'EXTERNAL')),
  public_jwk     text        NOT NULL CHECK (length(public_jwk) <= 2000),
  thumbprint     text        NOT NULL UNIQUE,
  valid_from     timestamptz NOT NULL,
  valid_until    timestamptz,
  lost_at        timestamptz,
  destroyed_at   timestamptz,
  CHECK (participant_id IS NOT NULL OR custody = 'NODE'),
  CHECK (lost_at IS NULL OR valid_until IS NOT NULL)
);
COMMENT ON COLUMN referral.sealing_key.participant_id IS 'Whose key; null for the node itself, which signs.';
COMMENT ON COLUMN referral.sealing_key.valid_until IS 'Others may seal to it until then; null for the one in use.';
COMMENT ON COLUMN referral.sealing_key.thumbprint IS 'RFC 7638; no key comes back, not even as another one''s.';
CREATE UNIQUE INDEX sealing_key_in_use ON referral.sealing_key (participant_id) NULLS NOT DISTINCT WHERE valid_until IS NULL;
CREATE INDEX sealing_key_of_participant ON referral.sealing_key (participant_id, valid_from DESC);

CREATE TABLE referral.sealing_secret (
  key_id         uuid  PRIMARY KEY REFERENCES referral.sealing_key,
  participant_id uuid,
  wrapped        bytea NOT NULL,
  wrapped_with   text  NOT NULL
);
COMMENT ON TABLE referral.sealing_secret IS 'Private keys in the node''s custody, wrapped by a key that is in the key file only.';
CREATE INDEX sealing_secret_wrapped_with ON referral.sealing_secret (wrapped_with);

-- Public keys are public. Private ones are for their owner; the node's own one signs whatever anybody seals.
ALTER TABLE referral.sealing_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral.sealing_secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealing_key_is_public ON referral.sealing_key FOR SELECT TO verweisnetz_app USING (true);
CREATE POLICY sealing_key_of_jobs ON referral.sealing_key TO verweisnetz_jobs USING (true) WITH CHECK (true);
CREATE POLICY sealing_secret_of_owner ON referral.sealing_secret FOR SELECT TO verweisnetz_app
  USING (participant_id IS NULL OR participant_id = platform.participant());
CREATE POLICY sealing_secret_of_jobs ON referral.sealing_secret TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT ON referral.sealing_key, referral.sealing_secret TO verweisnetz_app;
GRANT SELECT ON referral.sealing_key TO verweisnetz_jobs;
GRANT SELECT, UPDATE ON referral.sealing_secret TO verweisnetz_jobs;

CREATE TABLE referral.client_data (
  id            uuid        PRIMARY KEY,
  referral_id   uuid        NOT NULL UNIQUE REFERENCES referral.referral ON DELETE CASCADE,
  state         text        NOT NULL CHECK (state IN ('SEALED', 'UNDECRYPTABLE', 'FORGOTTEN')),
  entered_by    text        NOT NULL CHECK (entered_by IN ('SENDER', 'CLIENT')),
  envelope      text        CHECK (length(envelope) <= 20000),
  consent_id    uuid        NOT NULL,
  recipient_key uuid        NOT NULL REFERENCES referral.sealing_key,
  sender_key    uuid        NOT NULL REFERENCES referral.sealing_key,
  sealed_at     timestamptz NOT NULL,
  handed_over_at timestamptz,
  forgotten_at  timestamptz,
  forgotten_for text        CHECK (forgotten_for IN ('HANDED_OVER', 'WITHDRAWN', 'ENDED', 'CENTRE_GONE')),
  sender_org    uuid        NOT NULL,
  sender_team   uuid        NOT NULL,
  receiver_org  uuid        NOT NULL,
  CHECK ((envelope IS NULL) = (state = 'FORGOTTEN')),
  CHECK ((forgotten_at IS NULL) = (state <> 'FORGOTTEN')),
  CHECK ((forgotten_for IS NULL) = (state <> 'FORGOTTEN'))
);
COMMENT ON COLUMN referral.client_data.envelope IS 'A JWE to the receiving and the sending organisation. Once it is forgotten the row only tells that it was.';
COMMENT ON COLUMN referral.client_data.handed_over_at IS 'When the centre opened it for the first time.';
CREATE INDEX client_data_recipient_key ON referral.client_data (recipient_key) WHERE envelope IS NOT NULL;
CREATE INDEX client_data_sender_key ON referral.client_data (sender_key) WHERE envelope IS NOT NULL;

ALTER TABLE referral.client_data ENABLE ROW LEVEL SECURITY;
CREATE POLICY client_data_of_sending_team ON referral.client_data TO verweisnetz_app
  USING (sender_org = platform.participant() AND sender_team = platform.team())
  WITH CHECK (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY client_data_read_by_receiver ON referral.client_data FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant());
CREATE POLICY client_data_opened_by_receiver ON referral.client_data FOR UPDATE TO verweisnetz_app
  USING (receiver_org = platform.participant()) WITH CHECK (receiver_org = platform.participant());
CREATE POLICY client_data_of_jobs ON referral.client_data TO verweisnetz_jobs USING (true) WITH CHECK (true);
-- An issue that is undone never happened, nor was anything sealed with it; whatever was issued leaves its trace.
CREATE POLICY client_data_taken_back_with_issue ON referral.client_data AS RESTRICTIVE FOR DELETE TO verweisnetz_app
  USING (EXISTS (SELECT FROM referral.referral r WHERE r.id = referral_id AND r.issued_at IS NULL));
GRANT SELECT, INSERT, DELETE ON referral.client_data TO verweisnetz_app;
GRANT UPDATE (state, entered_by, envelope, consent_id, recipient_key, sender_key, sealed_at, handed_over_at, forgotten_at, forgotten_for)
  ON referral.client_data TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.client_data TO verweisnetz_jobs;

CREATE TABLE referral.client_data_opening (
  id             uuid        PRIMARY KEY,
  referral_id    uuid        NOT NULL REFERENCES referral.referral ON DELETE CASCADE,
  participant_id uuid        NOT NULL,
  member_id      uuid        NOT NULL,
  custody        text        NOT NULL CHECK (custody IN ('NODE', 'EXTERNAL')),
  opened_at      timestamptz NOT NULL
);
COMMENT ON TABLE referral.client_data_opening IS 'Who was given the data and when; the client reads it on her page. Written in the transaction that gives them out.';
CREATE INDEX client_data_opening_of_referral ON referral.client_data_opening (referral_id, opened_at);
ALTER TABLE referral.client_data_opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY client_data_opening_of_receiver ON referral.client_data_opening TO verweisnetz_app
  USING (participant_id = platform.participant())
  WITH CHECK (participant_id = platform.participant() AND member_id = platform.member());
CREATE POLICY client_data_opening_of_jobs ON referral.client_data_opening TO verweisnetz_jobs USING (true);
GRANT SELECT, INSERT ON referral.client_data_opening TO verweisnetz_app;
GRANT SELECT, DELETE ON referral.client_data_opening TO verweisnetz_jobs;

-- The one way in for a key, for those below. What it replaces is named: of two that replace the same key one comes too late.
-- A project whose data have been erased gets none any more.
CREATE FUNCTION referral.store_sealing_key(of_id uuid, of_participant uuid, of_custody text, of_jwk text, of_thumbprint text,
                                           at timestamptz, replaced uuid, replaced_until timestamptz, of_wrapped bytea, with_key text)
RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM privacy.wind_down w WHERE w.participant_id = of_participant AND w.erased_at IS NOT NULL) THEN
    RETURN false;
  END IF;
  IF replaced IS NOT NULL THEN
    UPDATE referral.sealing_key SET valid_until = replaced_until
     WHERE id = replaced AND participant_id IS NOT DISTINCT FROM of_participant AND valid_until IS NULL;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
  END IF;
  INSERT INTO referral.sealing_key (id, participant_id, custody, public_jwk, thumbprint, valid_from)
  VALUES (of_id, of_participant, of_custody, of_jwk, of_thumbprint, at)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF of_wrapped IS NOT NULL THEN
    INSERT INTO referral.sealing_secret VALUES (of_id, of_participant, of_wrapped, with_key);
  END IF;
  RETURN true;
END
$$;

-- An organisation's manager replaces its key or registers one of its own. A first key in the node's custody may be made by
-- whoever seals to an organisation, for its own members need not have been here.
CREATE FUNCTION referral.add_sealing_key(of_id uuid, of_participant uuid, of_custody text, of_jwk text, of_thumbprint text,
                                         at timestamptz, replaced uuid, replaced_until timestamptz, of_wrapped bytea, with_key text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF of_participant = platform.participant() AND platform.manages()
     OR replaced IS NULL AND of_custody = 'NODE' AND coalesce(platform.participant(), platform.client_referral()) IS NOT NULL THEN
    RETURN referral.store_sealing_key(of_id, of_participant, of_custody, of_jwk, of_thumbprint, at, replaced, replaced_until,
                                      of_wrapped, with_key);
  END IF;
  RETURN false;
END
$$;

-- The node replaces keys in its custody once they are old, its own among them.
CREATE FUNCTION referral.renew_sealing_key(of_id uuid, of_participant uuid, of_jwk text, of_thumbprint text,
                                           at timestamptz, replaced uuid, replaced_until timestamptz, of_wrapped bytea, with_key text)
RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT replaced IS NOT NULL
         AND referral.store_sealing_key(of_id, of_participant, 'NODE', of_jwk, of_thumbprint, at, replaced, replaced_until,
                                        of_wrapped, with_key)
$$;

-- The private key is gone, says a manager of its organisation: what waits to be opened with it has to be sealed anew.
CREATE FUNCTION referral.lose_sealing_key(of_key uuid, at timestamptz)
RETURNS TABLE (id uuid, referral_id uuid, sender_org uuid, receiver_org uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE referral.sealing_key k SET lost_at = at, valid_until = least(k.valid_until, at)
   WHERE k.id = of_key AND k.participant_id = platform.participant() AND platform.manages() AND k.lost_at IS NULL;
  DELETE FROM referral.sealing_secret s
   WHERE s.key_id = of_key AND s.participant_id = platform.participant() AND platform.manages();
  UPDATE referral.client_data d SET state = 'UNDECRYPTABLE'
   WHERE d.recipient_key = of_key AND d.receiver_org = platform.participant() AND platform.manages() AND d.state = 'SEALED'
  RETURNING d.id, d.referral_id, d.sender_org, d.receiver_org;
$$;

-- Old private keys go when nothing is left that they open.
CREATE FUNCTION referral.destroy_sealing_key(of_key uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE referral.sealing_key k SET destroyed_at = at
   WHERE k.id = of_key AND k.valid_until < at AND k.destroyed_at IS NULL
     AND NOT EXISTS (SELECT FROM referral.client_data d WHERE d.envelope IS NOT NULL AND of_key IN (d.recipient_key, d.sender_key));
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM referral.sealing_secret WHERE key_id = of_key;
  RETURN true;
END
$$;

-- Whoever ends a referral, and be it the client without any login, has its data forgotten; a second time changes nothing.
CREATE FUNCTION referral.forget_client_data(of_referral uuid, reason text, at timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE referral.client_data SET state = 'FORGOTTEN', envelope = NULL, forgotten_at = at, forgotten_for = reason
   WHERE referral_id = of_referral AND state <> 'FORGOTTEN'
     AND (sender_org = platform.participant() AND (sender_team = platform.team() OR platform.manages())
          OR receiver_org = platform.participant() OR referral_id = platform.client_referral())
  RETURNING id
$$;

-- What a client may know of her data, by a fingerprint that nobody can make without the node's key.
CREATE FUNCTION referral.client_data_openings(of_page bytea, of_code bytea)
RETURNS TABLE (organisation text, opened_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.name, o.opened_at
    FROM referral.referral r
    JOIN referral.client_data_opening o ON o.referral_id = r.id
    JOIN identity.participant p ON p.id = o.participant_id
   WHERE r.page_fingerprint = of_page OR r.code_fingerprint = of_code
   ORDER BY o.opened_at
$$;
-- The client enters her data herself; whom they go to is the referral's to say.
CREATE FUNCTION referral.put_client_data_by_client(of_page bytea, of_code bytea, of_id uuid, of_envelope text, of_consent uuid,
                                                   to_recipient uuid, to_sender uuid, at timestamptz, of_event uuid)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH put AS (
    INSERT INTO referral.client_data (id, referral_id, state, entered_by, envelope, consent_id, recipient_key, sender_key, sealed_at,
                                      sender_org, sender_team, receiver_org)
    SELECT of_id, r.id, 'SEALED', 'CLIENT', of_envelope, of_consent, to_recipient, to_sender, at, r.sender_org, r.sender_team, r.receiver_org
      FROM referral.referral r
     WHERE (r.page_fingerprint = of_page OR r.code_fingerprint = of_code) AND r.issued_at IS NOT NULL
    ON CONFLICT (referral_id) DO UPDATE
      SET state = 'SEALED', entered_by = 'CLIENT', envelope = excluded.envelope, consent_id = excluded.consent_id,
          recipient_key = excluded.recipient_key, sender_key = excluded.sender_key, sealed_at = excluded.sealed_at,
          handed_over_at = NULL, forgotten_at = NULL, forgotten_for = NULL
    RETURNING id, referral_id, sender_org, receiver_org)
  INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor, occurred_at, released_at, payload)
  SELECT of_event, 'CLIENT_DATA_SEALED', 'client-data', put.id, put.sender_org, put.receiver_org, 'CLIENT', at,
         greatest(at, r.released_at), jsonb_build_object('referral_id', put.referral_id)
    FROM put JOIN referral.referral r ON r.id = put.referral_id RETURNING aggregate_id
$$;

REVOKE ALL ON FUNCTION referral.store_sealing_key(uuid, uuid, text, text, text, timestamptz, uuid, timestamptz, bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.add_sealing_key(uuid, uuid, text, text, text, timestamptz, uuid, timestamptz, bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.renew_sealing_key(uuid, uuid, text, text, timestamptz, uuid, timestamptz, bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.lose_sealing_key(uuid, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.destroy_sealing_key(uuid, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.forget_client_data(uuid, text, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.client_data_openings(bytea, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.put_client_data_by_client(bytea, bytea, uuid, text, uuid, uuid, uuid, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  referral.add_sealing_key(uuid, uuid, text, text, text, timestamptz, uuid, timestamptz, bytea, text),
  referral.lose_sealing_key(uuid, timestamptz),
  referral.forget_client_data(uuid, text, timestamptz),
  referral.client_data_openings(bytea, bytea),
  referral.put_client_data_by_client(bytea, bytea, uuid, text, uuid, uuid, uuid, timestamptz, uuid)
TO verweisnetz_app;
GRANT EXECUTE ON FUNCTION
  referral.renew_sealing_key(uuid, uuid, text, text, timestamptz, uuid, timestamptz, bytea, text),
  referral.destroy_sealing_key(uuid, timestamptz)
TO verweisnetz_jobs;

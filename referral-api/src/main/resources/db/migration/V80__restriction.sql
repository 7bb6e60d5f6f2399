-- Restriction of processing (GDPR art. 18): the row stays, and nobody reads or changes it but its client.
ALTER TABLE referral.referral
  ADD COLUMN restricted_at  timestamptz,
  ADD COLUMN restricted_for text CHECK (restricted_for IN ('ASKED', 'ACCURACY', 'UNLAWFUL', 'CLAIMS', 'OBJECTION')),
  ADD CHECK ((restricted_at IS NULL) = (restricted_for IS NULL));
COMMENT ON COLUMN referral.referral.restricted_at IS 'Since when its client has had it locked. Nobody else can lift that: no role of the application may write it.';
CREATE INDEX referral_restricted ON referral.referral (restricted_at) WHERE restricted_at IS NOT NULL;
COMMENT ON COLUMN privacy.request.parts IS 'What is wrong, or why she wants it locked, as codes: there is no free text.';

-- Locked for whoever holds the token or code; both organisations find it among the events, without any content.
CREATE FUNCTION referral.restrict(of_page bytea, of_code bytea, reason text, at_time timestamptz, of_event uuid) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH locked AS (
    UPDATE referral.referral SET restricted_at = at_time, restricted_for = reason
     WHERE (page_fingerprint = of_page OR code_fingerprint = of_code) AND issued_at IS NOT NULL AND restricted_at IS NULL
    RETURNING id, sender_org, receiver_org
  )
  INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor, occurred_at, released_at, payload)
  SELECT of_event, 'RESTRICTED', 'referral', id, sender_org, receiver_org, 'CLIENT', at_time, at_time, '{}' FROM locked
  RETURNING aggregate_id
$$;

-- And free again, by the same credential.
CREATE FUNCTION referral.lift_restriction(of_page bytea, of_code bytea, at_time timestamptz, of_event uuid) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH free AS (
    UPDATE referral.referral SET restricted_at = NULL, restricted_for = NULL
     WHERE (page_fingerprint = of_page OR code_fingerprint = of_code) AND restricted_at IS NOT NULL
    RETURNING id, sender_org, receiver_org
  )
  INSERT INTO platform.event (id, type, aggregate_type, aggregate_id, sender_org, receiver_org, actor, occurred_at, released_at, payload)
  SELECT of_event, 'RESTRICTION_LIFTED', 'referral', id, sender_org, receiver_org, 'CLIENT', at_time, at_time, '{}' FROM free
  RETURNING aggregate_id
$$;

REVOKE ALL ON FUNCTION referral.restrict(bytea, bytea, text, timestamptz, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION referral.lift_restriction(bytea, bytea, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  referral.restrict(bytea, bytea, text, timestamptz, uuid),
  referral.lift_restriction(bytea, bytea, timestamptz, uuid)
TO verweisnetz_app;

-- What her page shows, for whoever holds its token or her code. The fingerprint cannot be made without the node's key.
CREATE FUNCTION referral.client_page(of_page bytea, of_code bytea, at timestamptz)
RETURNS TABLE (id uuid, reference text, status text, language text, offer_id uuid, feedback boolean,
               appointment_at timestamptz, expires_at timestamptz, code_sealed bytea, topics jsonb,
               grade text, appointment_fits boolean, centre_gone boolean, withdrawn_at timestamptz, said text,
               restricted_at timestamptz, appointment_text text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id, r.reference, coalesce(b.before ->> 'status', r.status), r.language, r.offer_id, r.feedback,
         CASE WHEN b.before IS NULL THEN r.appointment_at ELSE (b.before #>> '{appointment,at}')::timestamptz END,
         r.expires_at, r.code_sealed, r.topics, r.grade,
         CASE WHEN b.before IS NULL THEN r.appointment_fits ELSE (b.before #>> '{appointment,fits}')::boolean END,
         p.state <> 'ACTIVE' OR r.centre_gone_since IS NOT NULL,
         (SELECT w.withdrawn_at FROM referral.client_withdrawal w WHERE w.referral_id = r.id),
         (SELECT c.said FROM referral.client_report c WHERE c.referral_id = r.id ORDER BY c.reported_at DESC LIMIT 1),
         r.restricted_at,
         CASE WHEN b.before IS NULL THEN r.appointment_text ELSE b.before #>> '{appointment,text}' END
    FROM referral.referral r
    JOIN identity.participant p ON p.id = r.receiver_org
    CROSS JOIN LATERAL referral.before(r.pending, 'CLIENT', at) AS b (before)
   WHERE (r.page_fingerprint = of_page OR r.code_fingerprint = of_code) AND r.issued_at IS NOT NULL
$$;
REVOKE ALL ON FUNCTION referral.client_page(bytea, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.client_page(bytea, bytea, timestamptz) TO verweisnetz_app;

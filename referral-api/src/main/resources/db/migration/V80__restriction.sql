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

-- Everything a project has sent, for the manager of just that project, page by page. Of arrival and outcome it tells what
-- the sender may know: without the client's consent the end of the project changes nothing about that. Of a locked
-- referral it tells only that there is one.
CREATE FUNCTION referral.sent_by_project(behind uuid, at_most integer, at_time timestamptz) RETURNS TABLE (id uuid, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id,
         CASE WHEN r.restricted_at IS NOT NULL THEN
           jsonb_build_object('restricted', jsonb_build_object('id', r.id, 'reference', r.reference, 'since', r.restricted_at,
                                                               'reason', r.restricted_for))::text
         ELSE
         (jsonb_build_object(
            'referral', jsonb_strip_nulls(jsonb_build_object(
              'id', r.id, 'reference', r.reference, 'grade', r.grade, 'announced', r.announced, 'status', r.known_status,
              'handover', r.known_handover, 'outcome', r.known_outcome, 'offer_id', r.offer_id, 'organization_id', r.organization_id,
              'receiver_org', r.receiver_org, 'language', r.language, 'topics', r.topics, 'personal_matter', r.personal_matter,
              'region_kind', r.region_kind, 'region_code', r.region_code, 'urgency', r.urgency, 'deadline', r.deadline,
              'platform', r.platform, 'contact_mode', r.contact_mode, 'campaign', r.campaign, 'misinformation', r.misinformation,
              'feedback', r.feedback, 'created_at', r.created_at, 'issued_at', r.issued_at, 'expires_at', r.expires_at,
              'forwarded_from', r.forwarded_from)),
            'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'by', e.actor, 'at', e.occurred_at)
                                                 ORDER BY e.occurred_at, e.id), '[]')
                         FROM platform.event e
                        WHERE e.aggregate_id = r.id AND e.aggregate_type = 'referral' AND e.released_at <= at_time
                          AND NOT coalesce((e.payload ->> 'kept_from_sender')::boolean, false)),
            'consents', (SELECT coalesce(jsonb_agg(referral.plain(to_jsonb(c) - 'referral_id') ORDER BY c.given_at, c.id), '[]')
                           FROM referral.consent c WHERE c.referral_id = r.id)))::text
         END
    FROM referral.referral r
   WHERE r.sender_org = platform.participant() AND platform.manages() AND r.id > behind
   ORDER BY r.id LIMIT at_most
$$;
REVOKE ALL ON FUNCTION referral.sent_by_project(uuid, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.sent_by_project(uuid, integer, timestamptz) TO verweisnetz_app;

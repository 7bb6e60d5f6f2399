-- What a project may take along, as its sender may know it: without FEEDBACK neither what was said on site nor that the client
-- went on with her code elsewhere, and of steps that can still be undone nothing. Of a locked referral only that there is one.
CREATE FUNCTION referral.sent_by_project(behind uuid, at_most integer, at_time timestamptz) RETURNS TABLE (id uuid, body text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id,
         CASE WHEN r.restricted_at IS NOT NULL THEN
           jsonb_build_object('restricted', jsonb_build_object('id', r.id, 'reference', r.reference, 'since', r.restricted_at,
                                                               'reason', r.restricted_for))::text
         ELSE
         (jsonb_build_object(
            'referral', jsonb_strip_nulls(jsonb_build_object(
              'id', r.id, 'reference', r.reference, 'grade', r.grade, 'announced', r.announced, 'offer_id', r.offer_id,
              'organization_id', r.organization_id, 'receiver_org', r.receiver_org, 'language', r.language, 'topics', r.topics,
              'personal_matter', r.personal_matter, 'region_kind', r.region_kind, 'region_code', r.region_code, 'urgency', r.urgency,
              'deadline', r.deadline, 'note', r.note, 'platform', r.platform, 'contact_mode', r.contact_mode, 'campaign', r.campaign,
              'misinformation', r.misinformation, 'feedback', r.feedback, 'created_at', r.created_at, 'issued_at', r.issued_at,
              'expires_at', r.expires_at, 'forwarded_from', r.forwarded_from))
              || jsonb_strip_nulls(CASE WHEN told.view IS NULL THEN jsonb_build_object(
                'status', r.status, 'handover', r.handover, 'outcome', r.outcome, 'results', nullif(r.results, '[]'),
                'decline_reason', r.decline_reason, 'decline_text', r.decline_text, 'appointment_at', r.appointment_at,
                'appointment_text', r.appointment_text,
                'question', r.question, 'answer', r.answer, 'reopening_note', r.reopening_note, 'void_reason', r.void_reason)
              ELSE jsonb_build_object(
                'status', told.view -> 'status', 'handover', told.view -> 'handover', 'outcome', told.view #> '{conclusion,outcome}',
                'results', nullif(told.view #> '{conclusion,results}', '[]'),
                'decline_reason', told.view #> '{conclusion,decline_reason}', 'decline_text', told.view #> '{conclusion,decline_text}',
                'appointment_at', told.view #> '{appointment,at}',
                'appointment_text', told.view #> '{appointment,text}', 'question', told.view #> '{exchange,question}',
                'answer', told.view #> '{exchange,answer}', 'reopening_note', told.view #> '{exchange,reopening_note}',
                'void_reason', told.view #> '{exchange,void_reason}') END),
            'events', (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'by', e.actor, 'at', e.occurred_at)
                                                 ORDER BY e.occurred_at, e.id), '[]')
                         FROM platform.event e
                        WHERE e.aggregate_id = r.id AND e.aggregate_type = 'referral' AND e.released_at <= at_time
                          AND (r.feedback OR NOT coalesce((e.payload ->> 'kept_from_sender')::boolean, false))),
            'consents', (SELECT coalesce(jsonb_agg(referral.plain(CASE WHEN r.feedback OR c.withdrawn_channel IS DISTINCT FROM 'ON_SITE'
                                                                       THEN to_jsonb(c) ELSE to_jsonb(c) - 'withdrawn_channel' END
                                                                  - 'referral_id') ORDER BY c.given_at, c.id), '[]')
                           FROM referral.consent c
                          WHERE c.referral_id = r.id AND (r.feedback OR c.channel <> 'ON_SITE' OR c.asked_as = 'SENDER'))))::text
         END
    FROM referral.referral r
    CROSS JOIN LATERAL referral.before(r.pending, 'SENDER', at_time) AS b (before)
    CROSS JOIN LATERAL (SELECT coalesce(b.before #> '{told,progress}', b.before, r.told -> 'progress') AS view) AS told
   WHERE r.sender_org = platform.participant() AND platform.manages() AND r.id > behind AND (r.presented IS NULL OR r.feedback)
   ORDER BY r.id LIMIT at_most
$$;
REVOKE ALL ON FUNCTION referral.sent_by_project(uuid, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.sent_by_project(uuid, integer, timestamptz) TO verweisnetz_app;

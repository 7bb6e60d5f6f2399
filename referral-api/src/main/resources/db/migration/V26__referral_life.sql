-- The whole life of a referral: drafts, questions, appointments, withdrawal, links, and steps that can be undone.
ALTER TABLE referral.referral
  ADD COLUMN revision                bigint,
  ADD COLUMN issued_at               timestamptz,
  ADD COLUMN ended_at                timestamptz,
  ADD COLUMN appointment_fits        boolean,
  ADD COLUMN appointment_text        text CHECK (length(appointment_text) <= 500),
  ADD COLUMN note                    text CHECK (length(note) <= 500),
  ADD COLUMN question                text CHECK (length(question) <= 500),
  ADD COLUMN answer                  text CHECK (length(answer) <= 500),
  ADD COLUMN reopening_note          text CHECK (length(reopening_note) <= 500),
  ADD COLUMN void_reason             text CHECK (length(void_reason) <= 500),
  ADD COLUMN withdrawn_by            text CHECK (withdrawn_by IN ('SENDER', 'CLIENT')),
  ADD COLUMN withdrawn_at            timestamptz,
  ADD COLUMN withdrawal_confirmed_at timestamptz,
  ADD COLUMN known_handover          text NOT NULL DEFAULT 'PENDING',
  ADD COLUMN known_outcome           text,
  ADD COLUMN sender_revision         bigint,
  ADD COLUMN told                    jsonb,
  ADD COLUMN pending                 jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(pending) = 'array'),
  ADD COLUMN forwarded_from          uuid,
  ADD COLUMN same_case_as            uuid,
  ADD COLUMN assigned_to             uuid,
  ALTER COLUMN notice_text_version DROP NOT NULL;

UPDATE referral.referral
   SET issued_at = created_at,
       ended_at = CASE WHEN status IN ('ISSUED', 'SEEN', 'RETURNED', 'ACCEPTED', 'IN_COUNSELLING') THEN NULL ELSE changed_at END,
       sender_revision = known_version,
       known_handover = CASE WHEN known_version = version THEN handover ELSE 'PENDING' END,
       -- A version that tells the sender nothing new is none to her; the centre has always held the stored one.
       revision = version;
UPDATE referral.referral
   SET told = jsonb_build_object('progress', jsonb_build_object(
         'status', known_status, 'handover', known_handover, 'revision', known_version, 'changed_at', known_changed_at,
         'issued_at', issued_at, 'seen_at', seen_at, 'accepted_at', accepted_at, 'due_at', due_at,
         'conclusion', '{"results": []}'::jsonb,
         'known', jsonb_build_object('status', known_status, 'handover', known_handover,
                                     'version', known_version, 'changed_at', known_changed_at)))
 WHERE known_version <> version;
UPDATE platform.event SET payload = payload || '{"kept_from_sender": true}'
 WHERE aggregate_type = 'referral' AND type IN ('ARRIVED', 'OUTCOME_REPORTED')
   AND aggregate_id IN (SELECT id FROM referral.referral WHERE NOT feedback);

ALTER TABLE referral.referral
  ALTER COLUMN revision SET NOT NULL,
  ALTER COLUMN known_handover DROP DEFAULT,
  ALTER COLUMN sender_revision SET NOT NULL,
  ALTER COLUMN pending DROP DEFAULT,
  ADD CHECK (notice_text_version IS NOT NULL OR issued_at IS NULL);
COMMENT ON COLUMN referral.referral.revision IS 'The version at which the state came about that its parties see; undoing a step brings the former one back.';
COMMENT ON COLUMN referral.referral.pending IS 'Steps that can be undone, each with the state before: what all others see until it is released.';
COMMENT ON COLUMN referral.referral.told IS 'How it stands for a sender who is not told of arrival and outcome: steps that she is told of change it as they would change the referral. Null where she knows all.';
COMMENT ON COLUMN referral.referral.sender_revision IS 'Counts what the sender was told, and nothing else.';
COMMENT ON COLUMN referral.referral.forwarded_from IS 'The referral that was passed on to make this one.';
COMMENT ON COLUMN referral.referral.same_case_as IS 'The referral that counts for the person, where she came with two codes.';
CREATE INDEX referral_pending ON referral.referral (id) WHERE pending <> '[]';
CREATE INDEX referral_with_code ON referral.referral (expires_at) WHERE code_sealed IS NOT NULL;
CREATE INDEX referral_forwarded ON referral.referral (forwarded_from) WHERE forwarded_from IS NOT NULL;

GRANT UPDATE (revision, topics, personal_matter, announced, notice_text_version, issued_at, released_at, expires_at, ended_at, appointment_fits,
              appointment_text, question, answer, reopening_note, void_reason, withdrawn_by, withdrawn_at, withdrawal_confirmed_at,
              known_handover, known_outcome, told, sender_revision, pending, same_case_as, assigned_to)
  ON referral.referral TO verweisnetz_app;

-- How a referral stood before the steps of others that are not released yet; null if there are none.
CREATE FUNCTION referral.before(pending jsonb, party text, at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT step -> 'before' FROM jsonb_array_elements(pending) WITH ORDINALITY AS p (step, number)
         WHERE step ->> 'by' <> party AND (step ->> 'until')::timestamptz > at ORDER BY number LIMIT 1);

-- The status as a party may know it: not before a step of somebody else is released.
CREATE FUNCTION referral.status_for(pending jsonb, party text, at timestamptz, status text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(referral.before(pending, party, at) #>> CASE party WHEN 'SENDER' THEN '{known,status}'::text[] ELSE '{status}' END,
                status);

-- A manager of the sending organisation sees what all its teams have sent.
CREATE POLICY referral_of_sending_manager ON referral.referral TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());
CREATE POLICY consent_of_sending_manager ON referral.consent FOR SELECT TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages());

-- A draft is nobody's but the sender's.
DROP POLICY referral_read_by_receiver ON referral.referral;
DROP POLICY referral_answered_by_receiver ON referral.referral;
CREATE POLICY referral_read_by_receiver ON referral.referral FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant() AND issued_at IS NOT NULL);
CREATE POLICY referral_answered_by_receiver ON referral.referral FOR UPDATE TO verweisnetz_app
  USING (receiver_org = platform.participant() AND issued_at IS NOT NULL)
  WITH CHECK (receiver_org = platform.participant() AND issued_at IS NOT NULL);

-- What was undone never happened: nobody but its own party could see it, and it has no position yet.
DROP POLICY event_of_participant ON platform.event;
CREATE POLICY event_read_by_participant ON platform.event FOR SELECT TO verweisnetz_app
  USING (platform.participant() IN (sender_org, receiver_org));
CREATE POLICY event_appended_by_participant ON platform.event FOR INSERT TO verweisnetz_app
  WITH CHECK (platform.participant() IN (sender_org, receiver_org));
CREATE POLICY event_retracted_by_participant ON platform.event FOR DELETE TO verweisnetz_app
  USING (platform.participant() IN (sender_org, receiver_org) AND position IS NULL);
GRANT DELETE ON platform.event TO verweisnetz_app;

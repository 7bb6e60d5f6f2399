-- Texts that a centre writes often. They are about nobody: they hold no client, and are scanned like every other free text.
CREATE TABLE referral.answer_template (
  id             uuid        PRIMARY KEY,
  participant_id uuid        NOT NULL,
  version        bigint      NOT NULL,
  kind           text        NOT NULL CHECK (kind IN ('QUESTION', 'APPOINTMENT', 'DECLINE')),
  language       text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  title          text        NOT NULL CHECK (length(title) <= 80),
  body           text        NOT NULL CHECK (length(body) <= 500),
  changed_at     timestamptz NOT NULL
);
COMMENT ON TABLE referral.answer_template IS 'Texts a centre uses again and again in its answers.';
CREATE INDEX answer_template_of_participant ON referral.answer_template (participant_id);
ALTER TABLE referral.answer_template ENABLE ROW LEVEL SECURITY;
CREATE POLICY answer_template_of_participant ON referral.answer_template TO verweisnetz_app
  USING (participant_id = platform.participant()) WITH CHECK (participant_id = platform.participant());
GRANT SELECT, INSERT, DELETE ON referral.answer_template TO verweisnetz_app;
GRANT UPDATE (version, kind, language, title, body, changed_at) ON referral.answer_template TO verweisnetz_app;

-- What a sender's team has to look after, found by the node or said by the client.
CREATE TABLE referral.task (
  id          uuid        PRIMARY KEY,
  version     bigint      NOT NULL,
  referral_id uuid        NOT NULL REFERENCES referral.referral ON DELETE CASCADE,
  kind        text        NOT NULL CHECK (kind IN ('ACUTE_UNANSWERED', 'DEADLINE_UNANSWERED', 'RETURNED', 'DECLINED', 'EXPIRED',
                                                   'NOBODY_ANSWERED', 'CENTRE_PAUSED', 'CLIENT_DATA_UNREADABLE', 'CENTRE_GONE')),
  occasion    bigint      NOT NULL,
  sender_org  uuid        NOT NULL,
  sender_team uuid        NOT NULL,
  opened_at   timestamptz NOT NULL,
  done_at     timestamptz,
  done_by     uuid,
  UNIQUE (referral_id, kind, occasion),
  CHECK (done_at IS NOT NULL OR done_by IS NULL)
);
COMMENT ON TABLE referral.task IS 'Belongs to the team, not to a member: who leaves takes none along. Ids and codes only.';
COMMENT ON COLUMN referral.task.occasion IS 'What tells two tasks of a kind apart: the version of the referral as the sender knows it, or the day or moment.';
COMMENT ON COLUMN referral.task.done_by IS 'Null where the task settled itself, because the referral went on.';
CREATE UNIQUE INDEX task_open_once ON referral.task (referral_id, kind) WHERE done_at IS NULL;
CREATE INDEX task_of_team ON referral.task (sender_org, sender_team, opened_at, id);

ALTER TABLE referral.task ENABLE ROW LEVEL SECURITY;
CREATE POLICY task_of_sending_team ON referral.task TO verweisnetz_app
  USING (sender_org = platform.participant() AND sender_team = platform.team())
  WITH CHECK (sender_org = platform.participant() AND sender_team = platform.team());
CREATE POLICY task_of_sending_manager ON referral.task TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());
-- The client says that nobody answered; she reads no tasks.
CREATE POLICY task_opened_by_client ON referral.task FOR INSERT TO verweisnetz_app
  WITH CHECK (referral_id = platform.client_referral() AND kind = 'NOBODY_ANSWERED' AND done_at IS NULL
              AND EXISTS (SELECT FROM referral.referral r
                           WHERE r.id = referral_id AND r.sender_org = task.sender_org AND r.sender_team = task.sender_team));
CREATE POLICY task_of_jobs ON referral.task TO verweisnetz_jobs USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON referral.task TO verweisnetz_app;
GRANT UPDATE (version, done_at, done_by) ON referral.task TO verweisnetz_app;
GRANT SELECT, UPDATE, DELETE ON referral.task TO verweisnetz_jobs;

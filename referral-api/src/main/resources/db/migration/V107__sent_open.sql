-- The few among thousands that a sender's team is asked for each time it opens its start page: what waits for it, and what
-- has ended this week.
CREATE INDEX referral_sent_open ON referral.referral (sender_org, sender_team, created_at DESC, id DESC)
  WHERE known_status IN ('DRAFT', 'RETURNED') OR pending <> '[]';
CREATE INDEX referral_sent_told ON referral.referral (sender_org, sender_team, known_changed_at) WHERE known_outcome IS NOT NULL;

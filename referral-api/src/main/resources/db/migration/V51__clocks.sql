-- What the node does about referrals when time passes, each thing once.
ALTER TABLE referral.referral
  ADD COLUMN reminded_for      timestamptz,
  ADD COLUMN reminded_at       timestamptz,
  ADD COLUMN escalated_for     timestamptz,
  ADD COLUMN alarmed_for       timestamptz,
  ADD COLUMN paused_since      timestamptz,
  ADD COLUMN centre_gone_since timestamptz;
COMMENT ON COLUMN referral.referral.reminded_for IS 'The time to answer (due_at) that the centre was reminded of: with a new one it is reminded anew.';
COMMENT ON COLUMN referral.referral.paused_since IS 'Since when the offer takes a break; at its end the time to answer moves.';
COMMENT ON COLUMN referral.referral.centre_gone_since IS 'Since when the offer is closed for good, or its organisation takes part no more.';
GRANT UPDATE (reminded_for, reminded_at, escalated_for, alarmed_for, paused_since, centre_gone_since) ON referral.referral TO verweisnetz_app;
-- For finding the offer that absorbed another.
GRANT SELECT (kind, id) ON directory.document TO verweisnetz_jobs;
GRANT SELECT (kind, id, target) ON directory.redirect TO verweisnetz_jobs;
CREATE INDEX referral_awaited ON referral.referral (due_at) WHERE status IN ('ISSUED', 'SEEN') AND due_at IS NOT NULL;
CREATE INDEX referral_to_notice ON referral.referral (known_changed_at) WHERE known_status IN ('RETURNED', 'DECLINED', 'EXPIRED');

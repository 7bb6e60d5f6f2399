-- Withdrawals that centres do not confirm in spite of a reminder.
CREATE INDEX referral_unconfirmed ON referral.referral (withdrawn_at) WHERE status = 'WITHDRAWN' AND withdrawal_confirmed_at IS NULL;

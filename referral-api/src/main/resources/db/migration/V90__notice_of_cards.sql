-- Whoever takes a code from a card herself reads a notice of its own: no counsellor, no topic, other periods.
ALTER TABLE referral.notice DROP CONSTRAINT notice_scope_check, ADD CHECK (scope IN ('CODE', 'WARM', 'CARD'));
DROP POLICY notice_of_card ON referral.notice;
CREATE POLICY notice_of_card ON referral.notice FOR INSERT TO verweisnetz_app
  WITH CHECK (given_by IS NULL AND scope = 'CARD' AND referral.is_from_card(sender_org));

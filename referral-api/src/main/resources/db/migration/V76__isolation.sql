-- An event of a referral, or of what hangs on one, is for those who may see the referral: of the sending organisation its team and its managers.
DROP POLICY event_read_by_participant ON platform.event;
CREATE POLICY event_read_by_participant ON platform.event FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant()
         OR sender_org = platform.participant()
            AND (platform.manages()
                 OR EXISTS (SELECT FROM referral.referral r WHERE r.id IN (aggregate_id, (payload ->> 'referral_id')::uuid))));

-- A manager does for the teams of her organisation what they do themselves: also issue their drafts, and take back a consent.
DROP POLICY consent_of_sending_manager ON referral.consent;
CREATE POLICY consent_of_sending_manager ON referral.consent TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());
CREATE POLICY notice_of_sending_manager ON referral.notice TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());

-- A manager of the sending organisation does for its teams what they do themselves.
CREATE POLICY client_data_of_sending_manager ON referral.client_data TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());

-- A client presents her code at another centre than it was made for: that centre adds a linked referral of the same sender.
ALTER TABLE referral.referral
  ADD COLUMN presented boolean,
  ADD CHECK (presented IS NULL OR presented AND forwarded_from IS NOT NULL AND grade = 'CODE' AND NOT announced);
COMMENT ON COLUMN referral.referral.presented IS 'The client presented the code of forwarded_from here; nobody sent her.';

-- Only while the transaction holds the code of the referral she had, and for the sender of that one.
CREATE FUNCTION referral.is_of_client(of_org uuid, of_team uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM referral.referral r
                  WHERE r.id = platform.client_referral() AND r.sender_org = of_org AND r.sender_team = of_team)
$$;
REVOKE ALL ON FUNCTION referral.is_of_client(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.is_of_client(uuid, uuid) TO verweisnetz_app;
CREATE POLICY referral_presented_here ON referral.referral FOR INSERT TO verweisnetz_app
  WITH CHECK (presented AND receiver_org = platform.participant() AND forwarded_from = platform.client_referral()
              AND referral.is_of_client(sender_org, sender_team));
CREATE POLICY notice_given_on_site ON referral.notice FOR INSERT TO verweisnetz_app
  WITH CHECK (receiver_org = platform.participant() AND channel = 'ON_SITE' AND referral.is_of_client(sender_org, sender_team));

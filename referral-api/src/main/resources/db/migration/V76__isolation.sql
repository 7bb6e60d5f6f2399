-- An event of a referral is for those who may see the referral: of the sending organisation its team and its managers.
DROP POLICY event_read_by_participant ON platform.event;
CREATE POLICY event_read_by_participant ON platform.event FOR SELECT TO verweisnetz_app
  USING (receiver_org = platform.participant()
         OR sender_org = platform.participant()
            AND (platform.manages() OR EXISTS (SELECT FROM referral.referral r WHERE r.id = aggregate_id)));

-- The end of a project is announced by a coordinator; her project's manager notes what became of it.
CREATE FUNCTION privacy.coordinates() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM identity.membership m JOIN identity.participant p ON p.id = m.participant_id
                  WHERE m.id = platform.member() AND p.id = platform.participant()
                    AND m.state = 'ACTIVE' AND p.state = 'ACTIVE' AND 'coordinator' = ANY (m.roles))
$$;
REVOKE ALL ON FUNCTION privacy.coordinates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.coordinates() TO verweisnetz_app;
DROP POLICY wind_down_written ON privacy.wind_down;
DROP POLICY wind_down_changed ON privacy.wind_down;
CREATE POLICY wind_down_written ON privacy.wind_down FOR INSERT TO verweisnetz_app WITH CHECK ((SELECT privacy.coordinates()));
CREATE POLICY wind_down_changed ON privacy.wind_down FOR UPDATE TO verweisnetz_app
  USING ((SELECT privacy.coordinates()) OR participant_id = platform.participant() AND platform.manages())
  WITH CHECK ((SELECT privacy.coordinates()) OR participant_id = platform.participant() AND platform.manages());

-- A manager does for the teams of her organisation what they do themselves: also issue their drafts, and take back a consent.
DROP POLICY consent_of_sending_manager ON referral.consent;
CREATE POLICY consent_of_sending_manager ON referral.consent TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());
CREATE POLICY notice_of_sending_manager ON referral.notice TO verweisnetz_app
  USING (sender_org = platform.participant() AND platform.manages())
  WITH CHECK (sender_org = platform.participant() AND platform.manages());

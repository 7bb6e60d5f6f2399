-- Who is away, who has left, and who takes care of what.
ALTER TABLE identity.membership
  ADD COLUMN absent_from  date,
  ADD COLUMN absent_until date,
  ADD CHECK ((absent_from IS NULL) = (absent_until IS NULL)),
  ADD CHECK (absent_from <= absent_until);
COMMENT ON COLUMN identity.membership.absent_until IS 'The last day on which nobody should wait for this member.';

-- Colleagues read each other's names; absence is a member's own or her manager's to state, leaving a manager's.
DROP POLICY membership_of_participant ON identity.membership;
CREATE POLICY membership_read_by_colleagues ON identity.membership FOR SELECT TO verweisnetz_app
  USING (participant_id = platform.participant());
CREATE POLICY membership_changed_by_manager ON identity.membership FOR UPDATE TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages())
  WITH CHECK (participant_id = platform.participant() AND platform.manages());
CREATE POLICY membership_changed_by_member ON identity.membership FOR UPDATE TO verweisnetz_app
  USING (id = platform.member()) WITH CHECK (id = platform.member() AND state = 'ACTIVE');
GRANT UPDATE (state, absent_from, absent_until) ON identity.membership TO verweisnetz_app;

CREATE INDEX referral_assigned ON referral.referral (assigned_to) WHERE assigned_to IS NOT NULL;


-- How a member likes the portal. What she searched is no part of it: searches are stored with nobody.
CREATE TABLE identity.preference (
  member_id       uuid    PRIMARY KEY REFERENCES identity.membership,
  participant_id  uuid    NOT NULL,
  version         bigint  NOT NULL,
  language        text    CHECK (language IN ('de', 'en')),
  shortcuts       boolean NOT NULL,
  remember_search boolean NOT NULL,
  tour_closed     boolean NOT NULL,
  tour_done       text    NOT NULL CHECK (length(tour_done) <= 2000)
);
COMMENT ON TABLE identity.preference IS 'What a member chose for herself; where there is no row, nothing was chosen.';
COMMENT ON COLUMN identity.preference.language IS 'Null: as her browser asks.';
COMMENT ON COLUMN identity.preference.tour_done IS 'The first steps she has ticked off, separated by commas.';
CREATE INDEX preference_of_participant ON identity.preference (participant_id);
ALTER TABLE identity.preference ENABLE ROW LEVEL SECURITY;
CREATE POLICY preference_of_member ON identity.preference TO verweisnetz_app
  USING (member_id = platform.member()) WITH CHECK (member_id = platform.member() AND participant_id = platform.participant());
-- A manager lets a member leave, and what she chose goes with her.
CREATE POLICY preference_found_by_manager ON identity.preference FOR SELECT TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages());
CREATE POLICY preference_forgotten_by_manager ON identity.preference FOR DELETE TO verweisnetz_app
  USING (participant_id = platform.participant() AND platform.manages());
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.preference TO verweisnetz_app;

-- Upkeep: suggested edits, what was reported as wrong, what checks found, and mails that ask whether all is still right.
-- Public knowledge of the node like the rest of the directory: about offers, never about clients.

CREATE TABLE directory.edit_suggestion (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  state          text        NOT NULL CHECK (state IN ('OPEN', 'APPROVED', 'REJECTED')),
  action         text        NOT NULL CHECK (action IN ('PATCH', 'REMARK', 'DELETE')),
  kind           text        NOT NULL,
  document_id    uuid        NOT NULL,
  base_version   bigint      NOT NULL,
  patch          jsonb,
  remark         text        CHECK (length(remark) <= 1000),
  reason         text        CHECK (length(reason) <= 500),
  member_id      uuid        NOT NULL,
  participant_id uuid,
  created_at     timestamptz NOT NULL,
  settled_by     uuid,
  settled_at     timestamptz,
  answer         text        CHECK (length(answer) <= 500),
  CHECK (patch IS NULL OR action = 'PATCH'),
  CHECK (remark IS NULL OR action = 'REMARK'),
  CHECK ((settled_at IS NULL) = (state = 'OPEN'))
);
COMMENT ON COLUMN directory.edit_suggestion.base_version IS 'The version of the document that was seen: what changed since is a conflict.';
COMMENT ON COLUMN directory.edit_suggestion.participant_id IS 'Null where a contact answered a mailed link.';
CREATE INDEX edit_suggestion_state ON directory.edit_suggestion (state, id DESC);
CREATE INDEX edit_suggestion_participant ON directory.edit_suggestion (participant_id, id DESC);
CREATE INDEX edit_suggestion_document ON directory.edit_suggestion (kind, document_id);

-- Open reasons to look at an offer. They are deleted as soon as the offer is confirmed: nobody needs to know later who reported it.
CREATE TABLE directory.offer_report (
  id        uuid        PRIMARY KEY,
  offer_id  uuid        NOT NULL,
  reason    text        NOT NULL CHECK (reason ~ '^[A-Z_]{3,40}$'),
  remark    text        CHECK (length(remark) <= 300),
  member_id uuid        NOT NULL,
  at        timestamptz NOT NULL,
  UNIQUE (offer_id, reason, member_id)
);

CREATE TABLE directory.check_result (
  id        uuid        PRIMARY KEY,
  offer_id  uuid        NOT NULL,
  result    text        NOT NULL CHECK (result IN ('CONFIRMED', 'CORRECTED', 'CALLED_NOT_REACHED', 'BOUNCED', 'CLOSED')),
  note      text        CHECK (length(note) <= 500),
  member_id uuid        NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX check_result_offer ON directory.check_result (offer_id, id DESC);

CREATE TABLE directory.offer_check (
  offer_id   uuid    PRIMARY KEY,
  attempts   integer NOT NULL CHECK (attempts >= 0),
  not_before date
);
COMMENT ON TABLE directory.offer_check IS 'Calls in vain since the last confirmation, and when to try again.';

CREATE TABLE directory.offer_use (
  offer_id  uuid    NOT NULL,
  month     date    NOT NULL CHECK (extract(day FROM month) = 1),
  referrals integer NOT NULL CHECK (referrals > 0),
  PRIMARY KEY (offer_id, month)
);
COMMENT ON TABLE directory.offer_use IS 'A counter and nothing else: it decides which offers are checked first.';
CREATE INDEX offer_use_month ON directory.offer_use (month, referrals DESC);

CREATE TABLE directory.use_counted (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint  NOT NULL
);
COMMENT ON TABLE directory.use_counted IS 'How far the event log has been counted.';
INSERT INTO directory.use_counted (position) VALUES (0);

CREATE INDEX offer_search_verified_on ON directory.offer_search (verified_on, id) WHERE listed;
CREATE INDEX offer_search_valid_until ON directory.offer_search (valid_until, id) WHERE listed AND valid_until IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON directory.edit_suggestion, directory.offer_check TO verweisnetz_app;
GRANT SELECT ON directory.offer_use TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE ON directory.offer_use TO verweisnetz_jobs;
GRANT SELECT, UPDATE ON directory.use_counted TO verweisnetz_jobs;
GRANT SELECT, INSERT, DELETE ON directory.offer_report TO verweisnetz_app;
GRANT SELECT, INSERT ON directory.check_result TO verweisnetz_app;
-- When a place becomes secret, words about it are forgotten.
GRANT UPDATE (remark) ON directory.offer_report TO verweisnetz_app;
GRANT UPDATE (note) ON directory.check_result TO verweisnetz_app;
GRANT UPDATE (reason) ON directory.document_version TO verweisnetz_app;
GRANT DELETE ON directory.offer_check, directory.managed_organization TO verweisnetz_app;

-- Whoever may read a history is told by whom: role and organisation for everybody, the name for coordinators.
CREATE FUNCTION identity.find_editors(of_members uuid[])
RETURNS TABLE (id uuid, participant_name text, roles text, display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.id, p.name, array_to_string(m.roles, ','), CASE WHEN identity.coordinates() THEN m.display_name END
    FROM identity.membership m JOIN identity.participant p ON p.id = m.participant_id
   WHERE m.id = ANY (of_members) AND platform.member() IS NOT NULL
$$;
REVOKE ALL ON FUNCTION identity.find_editors(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.find_editors(uuid[]) TO verweisnetz_app;

-- One way in for documents: who changed what and why, deletions, rights of the source, and the feed of changes.

-- What the sources said of themselves until now is all there is to know.
ALTER TABLE directory.source
  ADD COLUMN kind               text NOT NULL DEFAULT 'FILE' CHECK (kind IN ('FILE', 'HARVEST', 'OWN')),
  ADD COLUMN licence            text CHECK (length(licence) <= 200),
  ADD COLUMN address_visibility text CHECK (address_visibility IN ('PUBLIC', 'ON_REQUEST', 'SECRET'));
COMMENT ON COLUMN directory.source.kind IS 'OWN: what the node itself keeps, and no file or harvest brings.';
COMMENT ON COLUMN directory.source.address_visibility IS 'For places that do not say it themselves; without it they are secret.';

ALTER TABLE directory.document DROP CONSTRAINT document_kind_check;
ALTER TABLE directory.document ADD CONSTRAINT document_kind_check CHECK (kind IN ('organization', 'program', 'service',
  'location', 'service_at_location', 'taxonomy', 'taxonomy_term', 'meta_table_description'));
CREATE INDEX document_of_source ON directory.document (source_id, kind, id);

ALTER TABLE directory.document_version
  DROP CONSTRAINT document_version_op_check,
  DROP CONSTRAINT document_version_import_id_fkey,
  ALTER COLUMN body DROP NOT NULL,
  ADD COLUMN origin    text,
  ADD COLUMN source_id uuid REFERENCES directory.source,
  ADD COLUMN reason    text CHECK (length(reason) <= 500);
UPDATE directory.document_version v SET origin = 'IMPORT', source_id = d.source_id
  FROM directory.document d WHERE d.kind = v.kind AND d.id = v.id;
ALTER TABLE directory.document_version
  ALTER COLUMN origin SET NOT NULL,
  ALTER COLUMN source_id SET NOT NULL,
  ADD CONSTRAINT document_version_op_check CHECK (op IN ('CREATE', 'UPDATE', 'DELETE')),
  ADD CONSTRAINT document_version_body_check CHECK ((body IS NULL) = (op = 'DELETE')),
  ADD CONSTRAINT document_version_origin_check CHECK (origin IN ('IMPORT', 'HARVEST', 'EDIT', 'CONFIRMATION', 'CAPACITY',
    'SUGGESTION', 'REVERT', 'MERGE', 'UNDO'));
COMMENT ON COLUMN directory.document_version.reason IS 'In the words of whoever made the change; shown with the history.';
CREATE INDEX document_version_of_import ON directory.document_version (import_id) WHERE import_id IS NOT NULL;

ALTER TABLE directory.managed_organization
  ADD COLUMN edits text NOT NULL DEFAULT 'APPROVAL' CHECK (edits IN ('DIRECT', 'APPROVAL'));
COMMENT ON COLUMN directory.managed_organization.edits IS 'Whether what the participant changes holds at once or waits for the coordination.';

-- Each document once, at the place of its latest change. A change clears the position; the sequencer gives a new one
-- after commit, so that a reader who goes by positions steps over nothing.
CREATE TABLE directory.feed (
  kind       text        NOT NULL,
  id         uuid        NOT NULL,
  version    bigint      NOT NULL,
  op         text        NOT NULL CHECK (op IN ('UPSERT', 'DELETE')),
  changed_at timestamptz NOT NULL,
  position   bigint      UNIQUE,
  PRIMARY KEY (kind, id)
);
COMMENT ON TABLE directory.feed IS 'Only what may be published; what no longer may is a deletion.';
CREATE INDEX feed_unsequenced ON directory.feed (changed_at, kind, id) WHERE position IS NULL;
CREATE INDEX feed_tombstone ON directory.feed (changed_at) WHERE op = 'DELETE';
CREATE SEQUENCE directory.feed_position;

-- A reader behind the horizon may have missed a deletion that is forgotten by now.
CREATE TABLE directory.feed_horizon (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint  NOT NULL
);
INSERT INTO directory.feed_horizon (position) VALUES (0);

INSERT INTO directory.feed (kind, id, version, op, changed_at)
SELECT d.kind, d.id, d.version, 'UPSERT', d.modified_at
  FROM directory.document d JOIN directory.source s ON s.id = d.source_id AND s.republish;

GRANT DELETE ON directory.document TO verweisnetz_app;
-- When a place becomes secret its earlier versions forget where it was; nothing else of a version ever changes.
GRANT UPDATE (body) ON directory.document_version TO verweisnetz_app;
GRANT INSERT, UPDATE ON directory.managed_organization TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE ON directory.feed TO verweisnetz_app;
GRANT SELECT ON directory.feed_horizon, directory.feed_position TO verweisnetz_app;
GRANT SELECT, UPDATE, DELETE ON directory.feed TO verweisnetz_jobs;
GRANT SELECT, UPDATE ON directory.feed_horizon TO verweisnetz_jobs;
GRANT USAGE ON SEQUENCE directory.feed_position TO verweisnetz_jobs;
GRANT USAGE ON SCHEMA directory TO verweisnetz_jobs;

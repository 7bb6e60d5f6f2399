-- Jobs that outlive a request, and imports that run as such jobs.

-- The table of the scheduler. Who needs a job inserts its row in the transaction that makes it necessary.
CREATE TABLE platform.scheduled_job (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
COMMENT ON COLUMN platform.scheduled_job.task_instance IS 'Of a queued job: id of what it works on, a slash, an id of its own.';
COMMENT ON COLUMN platform.scheduled_job.task_data IS 'Always empty: what a job needs to know is in the tables of its module.';
CREATE INDEX scheduled_job_due ON platform.scheduled_job (execution_time);
CREATE INDEX scheduled_job_heartbeat ON platform.scheduled_job (last_heartbeat);
GRANT INSERT ON platform.scheduled_job TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.scheduled_job TO verweisnetz_jobs;

-- An import is now a matter of its own with a life, not only the report of what was done.
ALTER TABLE directory.import
  DROP COLUMN created, DROP COLUMN updated, DROP COLUMN unchanged, DROP COLUMN findings,
  ADD COLUMN kind              text    NOT NULL DEFAULT 'UPLOAD' CHECK (kind IN ('UPLOAD', 'HARVEST')),
  ADD COLUMN state             text    NOT NULL DEFAULT 'DONE' CHECK (state IN ('RECEIVED', 'CHECKING', 'CHECKED',
    'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE')),
  ADD COLUMN dry_run           boolean NOT NULL DEFAULT false,
  ADD COLUMN complete          boolean NOT NULL DEFAULT true,
  ADD COLUMN remove_missing    boolean NOT NULL DEFAULT false,
  ADD COLUMN run_next          boolean NOT NULL DEFAULT false,
  ADD COLUMN staged            boolean NOT NULL DEFAULT false,
  ADD COLUMN file_name         text    CHECK (length(file_name) <= 200),
  ADD COLUMN url               text    CHECK (length(url) <= 2000),
  ADD COLUMN mapping           jsonb,
  ADD COLUMN mapping_confirmed boolean NOT NULL DEFAULT false,
  ADD COLUMN preview           jsonb,
  ADD COLUMN harvest           jsonb,
  ADD COLUMN counts            jsonb   NOT NULL DEFAULT '{}',
  ADD COLUMN done              bigint  NOT NULL DEFAULT 0,
  ADD COLUMN total             bigint,
  ADD COLUMN written           bigint  NOT NULL DEFAULT 0,
  ADD COLUMN undone            bigint  NOT NULL DEFAULT 0,
  ADD COLUMN failure           text,
  ADD COLUMN started_at        timestamptz,
  ADD COLUMN finished_at       timestamptz;
COMMENT ON COLUMN directory.import.run_next IS 'Whether it goes on to be written once it is checked.';
COMMENT ON COLUMN directory.import.staged IS 'Whether everything is read; what is left of the check is to compare.';
COMMENT ON COLUMN directory.import.harvest IS 'What the server said of what was fetched; remembered for the source once it is written.';
COMMENT ON COLUMN directory.import.done IS 'Records that the present step has behind it.';
CREATE INDEX import_newest ON directory.import (at DESC, id DESC);

-- The file until it is read. The database is the one place that all processes of a node share.
CREATE TABLE directory.import_file (
  import_id uuid    NOT NULL REFERENCES directory.import ON DELETE CASCADE,
  part      integer NOT NULL,
  bytes     bytea   NOT NULL,
  PRIMARY KEY (import_id, part)
);
ALTER TABLE directory.import_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE directory.staged_record (
  import_id        uuid     NOT NULL REFERENCES directory.import ON DELETE CASCADE,
  row              bigint   NOT NULL,
  rank             smallint NOT NULL,
  kind             text     NOT NULL,
  id               uuid,
  original_id      text     NOT NULL,
  file             text     NOT NULL,
  line             bigint   NOT NULL,
  body             jsonb,
  hash             bytea,
  state            text     NOT NULL CHECK (state IN ('STAGED', 'READY', 'SETTLED', 'QUARANTINED', 'DONE', 'UNDONE')),
  effect           text     CHECK (effect IN ('NEW', 'CHANGED', 'UNCHANGED', 'CONFLICT', 'INVALID', 'REMOVED')),
  keep             text     CHECK (keep IN ('OURS', 'THEIRS')),
  corrected        boolean  NOT NULL DEFAULT false,
  previous_version bigint,
  written_version  bigint,
  earlier          jsonb,
  PRIMARY KEY (import_id, row)
);
COMMENT ON TABLE directory.staged_record IS 'What an import brought, until nobody can want it undone any more.';
COMMENT ON COLUMN directory.staged_record.rank IS 'Order of writing: what is referred to comes first, deletions last.';
COMMENT ON COLUMN directory.staged_record.body IS 'As it would be stored: without the whereabouts of a secret place. Null deletes.';
COMMENT ON COLUMN directory.staged_record.state IS 'STAGED: not checked yet; READY: to be written; SETTLED: nothing to do.';
COMMENT ON COLUMN directory.staged_record.earlier IS 'The provenance that the writing replaced, for undo.';
CREATE INDEX staged_record_open ON directory.staged_record (import_id, state, rank, row);
CREATE INDEX staged_record_key ON directory.staged_record (import_id, kind, id);

CREATE TABLE directory.import_finding (
  import_id uuid    NOT NULL REFERENCES directory.import ON DELETE CASCADE,
  number    bigint  GENERATED ALWAYS AS IDENTITY,
  row       bigint,
  severity  text    NOT NULL CHECK (severity IN ('ERROR', 'WARNING')),
  kind      text,
  id        text,
  file      text,
  line      bigint,
  pointer   text    NOT NULL,
  code      text    NOT NULL,
  arguments jsonb   NOT NULL,
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_finding_of_row ON directory.import_finding (import_id, row) WHERE row IS NOT NULL;

-- What each source said last about a document: the common ground when both sides change it.
CREATE TABLE directory.provenance (
  kind        text        NOT NULL,
  id          uuid        NOT NULL,
  source_id   uuid        NOT NULL REFERENCES directory.source,
  import_id   uuid,
  file        text,
  line        bigint,
  original_id text,
  hash        bytea       NOT NULL,
  version     bigint      NOT NULL,
  base        jsonb,
  at          timestamptz NOT NULL,
  PRIMARY KEY (kind, id, source_id)
);
COMMENT ON COLUMN directory.provenance.base IS 'What the source said, if it is not what the document''s version holds because something of our own was kept.';
CREATE INDEX provenance_of_source ON directory.provenance (source_id, kind, id);
INSERT INTO directory.provenance (kind, id, source_id, import_id, hash, version, at)
SELECT d.kind, d.id, d.source_id, v.import_id, d.hash, d.version, d.modified_at
  FROM directory.document d
  JOIN directory.document_version v ON v.kind = d.kind AND v.id = d.id AND v.version = d.version;

CREATE TABLE directory.column_mapping (
  id         uuid        PRIMARY KEY,
  source_id  uuid        NOT NULL REFERENCES directory.source,
  shape      text        NOT NULL,
  header     jsonb       NOT NULL,
  mapping    jsonb       NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (source_id, shape)
);

CREATE TABLE directory.harvested (
  source_id     uuid        NOT NULL REFERENCES directory.source,
  url           text        NOT NULL,
  etag          text,
  last_modified text,
  paged         boolean     NOT NULL,
  began_at      timestamptz NOT NULL,
  PRIMARY KEY (source_id, url)
);
COMMENT ON COLUMN directory.harvested.began_at IS 'When the last harvest that was written began; the next asks for what changed after.';

GRANT SELECT, INSERT, UPDATE ON directory.import, directory.column_mapping, directory.harvested TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.import_file, directory.staged_record, directory.import_finding,
  directory.provenance TO verweisnetz_app;

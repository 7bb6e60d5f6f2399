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

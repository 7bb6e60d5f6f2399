-- Searches may be for a whole Land: its key has two digits.
ALTER TABLE directory.unmet_need DROP CONSTRAINT unmet_need_kreis_check;
ALTER TABLE directory.unmet_need
  ADD CONSTRAINT unmet_need_kreis_check CHECK (kreis ~ '^([0-9]{5}|[0-9]{2}|ABROAD|UNKNOWN|ANY)$');

CREATE TABLE directory.usual_answer (
  offer_id     uuid    PRIMARY KEY,
  working_days integer NOT NULL CHECK (working_days >= 0),
  answers      integer NOT NULL CHECK (answers >= 5)
);
COMMENT ON TABLE directory.usual_answer IS 'How long offers took to answer, measured each day; only where enough answers hide the single one.';
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.usual_answer TO verweisnetz_jobs;
GRANT SELECT ON directory.usual_answer TO verweisnetz_app;

-- Names of places and other names of organisations and services are found now.
UPDATE directory.offer_search SET stale = true;

-- Trusted information: sources that coordinators keep by topic and language. Public knowledge, so no row level security.
CREATE TABLE directory.information_source (
  id         uuid        PRIMARY KEY,
  version    bigint      NOT NULL,
  topic      text        NOT NULL,
  language   text        NOT NULL,
  title      text        NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  url        text        NOT NULL CHECK (starts_with(url, 'https://') AND length(url) <= 500),
  publisher  text        NOT NULL CHECK (length(publisher) BETWEEN 1 AND 200),
  note       text        CHECK (length(note) <= 1000),
  checked_on date        NOT NULL,
  expires_on date        NOT NULL CHECK (expires_on >= checked_on),
  changed_at timestamptz NOT NULL,
  changed_by uuid        NOT NULL,
  UNIQUE (topic, language, url)
);
COMMENT ON COLUMN directory.information_source.expires_on IS 'Last day on which it is offered, unless somebody checks it again.';
COMMENT ON COLUMN directory.information_source.changed_by IS 'Member who wrote it last; never published.';
CREATE INDEX information_source_expiry ON directory.information_source (expires_on, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.information_source TO verweisnetz_app;

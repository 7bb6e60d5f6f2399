-- Links that ask a contact whether her entries are still right. The address itself is not kept, only its keyed hash.
CREATE TABLE directory.check_mail (
  id         uuid        PRIMARY KEY,
  contact    bytea       NOT NULL,
  offers     uuid[]      NOT NULL CHECK (cardinality(offers) > 0),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  mailed     boolean     NOT NULL
);
COMMENT ON COLUMN directory.check_mail.contact IS 'A link shows only the offers whose contact still is this one.';
COMMENT ON COLUMN directory.check_mail.mailed IS 'False where a coordinator took the link to pass it on herself.';
CREATE INDEX check_mail_contact ON directory.check_mail (contact, created_at DESC);
CREATE INDEX check_mail_expires ON directory.check_mail (expires_at);
GRANT SELECT, INSERT, DELETE ON directory.check_mail TO verweisnetz_app;

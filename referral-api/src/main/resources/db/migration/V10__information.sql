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

-- The client's page offers information on the topics of her referral, so the function tells them too.
DROP FUNCTION referral.client_page(bytea, bytea);
CREATE FUNCTION referral.client_page(of_page bytea, of_code bytea)
RETURNS TABLE (id uuid, reference text, status text, handover text, language text, offer_id uuid, feedback boolean,
               appointment_at timestamptz, expires_at timestamptz, code_sealed bytea, topics jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id, r.reference, r.status, r.handover, r.language, r.offer_id, r.feedback, r.appointment_at, r.expires_at, r.code_sealed, r.topics
    FROM referral.referral r
   WHERE r.page_fingerprint = of_page OR r.code_fingerprint = of_code
$$;
REVOKE ALL ON FUNCTION referral.client_page(bytea, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.client_page(bytea, bytea) TO verweisnetz_app;

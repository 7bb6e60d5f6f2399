-- Entries that may be the same, how two become one, and where their old ids lead.

-- Filled by whoever writes a document, emptied by the comparison. No key: a writer must never wait for the comparison.
CREATE TABLE directory.duplicate_due (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind     text NOT NULL,
  id       uuid NOT NULL
);
INSERT INTO directory.duplicate_due (kind, id)
SELECT kind, id FROM directory.document WHERE kind IN ('organization', 'location', 'service', 'service_at_location')
 ORDER BY kind, id;

-- What is compared, in a form in which equal means the same. Pairs are found by equal values, never by trying all pairs.
CREATE TABLE directory.duplicate_key (
  kind  text NOT NULL,
  field text NOT NULL,
  value text NOT NULL,
  id    uuid NOT NULL,
  PRIMARY KEY (kind, field, value, id)
);
COMMENT ON COLUMN directory.duplicate_key.value IS 'Folded; of an address only a digest, and of a secret place none at all.';
CREATE INDEX duplicate_key_of ON directory.duplicate_key (kind, id);

CREATE TABLE directory.duplicate_subject (
  kind text NOT NULL,
  id   uuid NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (kind, id)
);
COMMENT ON COLUMN directory.duplicate_subject.hash IS 'Of all keys: what did not change in them is not compared again.';

CREATE TABLE directory.merge (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL,
  keep_id      uuid        NOT NULL,
  absorb_id    uuid        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('DONE', 'UNDONE')),
  at           timestamptz NOT NULL,
  member_id    uuid        NOT NULL,
  choices      jsonb       NOT NULL,
  managers     jsonb       NOT NULL,
  undone_at    timestamptz,
  undone_by    uuid,
  still_hidden jsonb,
  CHECK (keep_id <> absorb_id)
);
COMMENT ON COLUMN directory.merge.choices IS 'Pointers and whose value was taken; never a value.';
COMMENT ON COLUMN directory.merge.managers IS 'Who managed the two organisations before, by organisation.';

CREATE TABLE directory.merge_document (
  merge_id uuid   NOT NULL REFERENCES directory.merge,
  kind     text   NOT NULL,
  id       uuid   NOT NULL,
  before   bigint NOT NULL,
  after    bigint NOT NULL,
  PRIMARY KEY (merge_id, kind, id)
);
COMMENT ON TABLE directory.merge_document IS 'Every document that a merge changed, with its versions before and after.';

CREATE TABLE directory.redirect (
  kind     text NOT NULL,
  id       uuid NOT NULL,
  absorber uuid NOT NULL,
  target   uuid NOT NULL,
  merge_id uuid NOT NULL REFERENCES directory.merge,
  PRIMARY KEY (kind, id),
  CHECK (id <> target)
);
COMMENT ON COLUMN directory.redirect.absorber IS 'The document it was merged into.';
COMMENT ON COLUMN directory.redirect.target IS 'Where that has led since: always a document that was there when it was written, so a chain has one step.';
CREATE INDEX redirect_target ON directory.redirect (kind, target);
CREATE INDEX redirect_absorber ON directory.redirect (kind, absorber);

-- The id under which a document is found now. A document that is there again, by an import for instance, is itself.
CREATE FUNCTION directory.survivor(of_kind text, of_id uuid) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(
  (SELECT r.target FROM directory.redirect r
    WHERE r.kind = of_kind AND r.id = of_id
      AND NOT EXISTS (SELECT FROM directory.document d WHERE d.kind = of_kind AND d.id = of_id)),
  of_id);

CREATE TABLE directory.duplicate_candidate (
  id               uuid        PRIMARY KEY,
  kind             text        NOT NULL,
  first_id         uuid        NOT NULL,
  second_id        uuid        NOT NULL,
  score            integer     NOT NULL CHECK (score BETWEEN 0 AND 100),
  reasons          jsonb       NOT NULL,
  state            text        NOT NULL CHECK (state IN ('OPEN', 'DISMISSED', 'MERGED')),
  found_at         timestamptz NOT NULL,
  first_hash       text        NOT NULL,
  second_hash      text        NOT NULL,
  decided_at       timestamptz,
  decided_by       uuid,
  dismissal_reason text        CHECK (length(dismissal_reason) <= 500),
  merge_id         uuid        REFERENCES directory.merge,
  UNIQUE (kind, first_id, second_id),
  CHECK (first_id < second_id),
  CHECK ((state = 'MERGED') = (merge_id IS NOT NULL))
);
COMMENT ON COLUMN directory.duplicate_candidate.first_hash IS 'Of what was compared: a dismissed pair comes back only with another hash.';
CREATE INDEX duplicate_candidate_list ON directory.duplicate_candidate (state, score DESC, id DESC);
CREATE INDEX duplicate_candidate_second ON directory.duplicate_candidate (kind, second_id);
CREATE INDEX duplicate_candidate_merge ON directory.duplicate_candidate (merge_id) WHERE merge_id IS NOT NULL;

CREATE INDEX document_of_parent ON directory.document ((body ->> 'parent_organization_id'))
  WHERE kind = 'organization' AND body ->> 'parent_organization_id' IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON directory.duplicate_due TO verweisnetz_app;
GRANT SELECT, INSERT, DELETE ON directory.duplicate_key TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.duplicate_subject, directory.duplicate_candidate, directory.redirect
   TO verweisnetz_app;
GRANT SELECT, INSERT, UPDATE ON directory.merge TO verweisnetz_app;
GRANT SELECT, INSERT ON directory.merge_document TO verweisnetz_app;
GRANT DELETE ON directory.managed_organization TO verweisnetz_app;

-- The directory: HSDS documents as they came, all their versions, and one search row per offer derived from them.
-- Public knowledge of the node, so no row level security; only imports write.
CREATE SCHEMA directory;
GRANT USAGE ON SCHEMA directory TO verweisnetz_app, verweisnetz_jobs, verweisnetz_search;

CREATE TABLE directory.source (
  id        uuid    PRIMARY KEY,
  name      text    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
  republish boolean NOT NULL
);
COMMENT ON COLUMN directory.source.republish IS 'Whether the source allows its documents to be published again.';

CREATE TABLE directory.import (
  id        uuid        PRIMARY KEY,
  source_id uuid        NOT NULL REFERENCES directory.source,
  at        timestamptz NOT NULL,
  member_id uuid        NOT NULL,
  created   integer     NOT NULL,
  updated   integer     NOT NULL,
  unchanged integer     NOT NULL,
  findings  jsonb       NOT NULL
);

CREATE TABLE directory.document (
  kind            text        NOT NULL CHECK (kind IN ('organization', 'program', 'service', 'location', 'service_at_location', 'taxonomy', 'taxonomy_term')),
  id              uuid        NOT NULL,
  version         bigint      NOT NULL,
  body            jsonb       NOT NULL,
  hash            bytea       NOT NULL,
  source_id       uuid        NOT NULL REFERENCES directory.source,
  modified_at     timestamptz NOT NULL,
  organization_id uuid        GENERATED ALWAYS AS ((body ->> 'organization_id')::uuid) STORED,
  service_id      uuid        GENERATED ALWAYS AS ((body ->> 'service_id')::uuid) STORED,
  location_id     uuid        GENERATED ALWAYS AS ((body ->> 'location_id')::uuid) STORED,
  status          text        GENERATED ALWAYS AS (body ->> 'status') STORED,
  PRIMARY KEY (kind, id)
);
COMMENT ON COLUMN directory.document.hash IS 'SHA-256 of the canonical form: the same document again makes no new version.';
CREATE INDEX document_of_organization ON directory.document (organization_id, kind) WHERE organization_id IS NOT NULL;
CREATE INDEX document_of_service ON directory.document (service_id) WHERE service_id IS NOT NULL;
CREATE INDEX document_of_location ON directory.document (location_id) WHERE location_id IS NOT NULL;

CREATE TABLE directory.document_version (
  kind      text        NOT NULL,
  id        uuid        NOT NULL,
  version   bigint      NOT NULL,
  op        text        NOT NULL CHECK (op IN ('CREATE', 'UPDATE')),
  body      jsonb       NOT NULL,
  at        timestamptz NOT NULL,
  member_id uuid        NOT NULL,
  import_id uuid        REFERENCES directory.import,
  PRIMARY KEY (kind, id, version)
);

-- A participant acts, an organisation is listed: one participant may answer for several.
CREATE TABLE directory.managed_organization (
  organization_id uuid PRIMARY KEY,
  participant_id  uuid NOT NULL
);
CREATE INDEX managed_by ON directory.managed_organization (participant_id);

CREATE TABLE directory.offer_search (
  id              uuid     PRIMARY KEY,
  version         bigint   NOT NULL,
  organization_id uuid     NOT NULL,
  service_id      uuid     NOT NULL,
  facts           jsonb    NOT NULL,
  words           tsvector NOT NULL,
  facets          int[]    NOT NULL,
  location        point,
  land            text,
  rank            integer  NOT NULL,
  listed          boolean  NOT NULL,
  fallback        boolean  NOT NULL,
  verified_on     date,
  valid_until     date,
  usable_until    date     NOT NULL,
  closed_until    date     NOT NULL
);
COMMENT ON TABLE directory.offer_search IS 'Derived, one row per offer (service at location); imports rebuild it.';
COMMENT ON COLUMN directory.offer_search.facts IS 'What counsellors may see; never the street or the point of a hidden place.';
COMMENT ON COLUMN directory.offer_search.words IS 'Analysed by the application, never by the database, so that documents and queries are cut alike.';
COMMENT ON COLUMN directory.offer_search.facets IS 'Disjoint codes for language, topic, area, grade and reach, computed by the application.';
COMMENT ON COLUMN directory.offer_search.location IS '(longitude, latitude); of a place on request the town, of a secret place nothing.';
COMMENT ON COLUMN directory.offer_search.usable_until IS 'Last day on which it takes referrals: the earlier of its own end and 365 days after it was confirmed.';
-- One index answers words and facets together. Without fastupdate a search never pays for pending entries.
CREATE INDEX offer_search_words_facets ON directory.offer_search USING gin (words, facets) WITH (fastupdate = off);
CREATE INDEX offer_search_rank ON directory.offer_search (rank DESC, id);
CREATE INDEX offer_search_location ON directory.offer_search USING gist (location);
CREATE INDEX offer_search_organization ON directory.offer_search (organization_id);
CREATE INDEX offer_search_service ON directory.offer_search (service_id);

-- Great-circle distance between a (longitude, latitude) point and a place, on a sphere of the earth's mean radius.
CREATE FUNCTION directory.distance_km(place point, latitude float8, longitude float8) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 12742 * asin(sqrt(least(1,
  power(sind((place[1] - latitude) / 2), 2)
  + cosd(place[1]) * cosd(latitude) * power(sind((place[0] - longitude) / 2), 2))));

GRANT SELECT, INSERT, UPDATE ON directory.source, directory.document, directory.offer_search TO verweisnetz_app;
GRANT SELECT, INSERT ON directory.import, directory.document_version TO verweisnetz_app;
GRANT SELECT ON directory.managed_organization TO verweisnetz_app;
GRANT SELECT ON directory.offer_search TO verweisnetz_search, verweisnetz_jobs;

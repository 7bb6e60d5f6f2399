-- Everything a search filters, orders and counts by, in the one row of an offer.
ALTER TABLE directory.offer_search
  DROP COLUMN rank,
  DROP COLUMN usable_until,
  ADD COLUMN counted        int[]          NOT NULL DEFAULT '{}',
  ADD COLUMN open_minutes   int4multirange,
  ADD COLUMN phone_minutes  int4multirange,
  ADD COLUMN spoken_minutes int4multirange,
  ADD COLUMN ages           int4range,
  ADD COLUMN light          text           NOT NULL DEFAULT 'UNKNOWN',
  ADD COLUMN light_since    date,
  ADD COLUMN stale          boolean        NOT NULL DEFAULT true;
-- What is there was derived the old way; a job derives it anew. New rows are as they should be.
ALTER TABLE directory.offer_search ALTER COLUMN stale SET DEFAULT false;
CREATE INDEX offer_search_stale ON directory.offer_search (id) WHERE stale;
COMMENT ON COLUMN directory.offer_search.facets IS 'Disjoint codes, computed by the application: all that is filtered by, hours and cells among them, and the level at which a search comes to the offer. Without a level it is not found.';
COMMENT ON COLUMN directory.offer_search.counted IS 'The few codes that hits are counted by.';
COMMENT ON COLUMN directory.offer_search.open_minutes IS 'Minutes of the week, Monday 00:00 is 0; null where the hours are unknown.';
COMMENT ON COLUMN directory.offer_search.phone_minutes IS 'The same, a week for whoever answers and one for each language.';
COMMENT ON COLUMN directory.offer_search.spoken_minutes IS 'The same, two weeks for each language: spoken and interpreted.';
COMMENT ON COLUMN directory.offer_search.stale IS 'Derived by an earlier version: to be derived again from the documents.';
COMMENT ON COLUMN directory.offer_search.light IS 'The capacity light as it was stated on light_since; how old is too old, the search knows.';
COMMENT ON COLUMN directory.offer_search.words IS 'Analysed by the application, never by the database, so that documents and queries are cut alike. "^" stands before words of names, "#" before codes that stand for a meaning, "@" before the language of a stem.';

ALTER TABLE directory.managed_organization
  ADD COLUMN answer_mode text NOT NULL DEFAULT 'PORTAL' CHECK (answer_mode IN ('NONE', 'PHONE', 'LINK', 'PORTAL', 'API'));
COMMENT ON COLUMN directory.managed_organization.answer_mode IS 'How the organisation answers referrals; without a row it does not.';
GRANT SELECT ON directory.managed_organization TO verweisnetz_search;

-- A place on request is told in steps of 10 km: how far it is within its step decides nothing, not even the order.
CREATE FUNCTION directory.told_distance_km(place point, latitude float8, longitude float8, stepwise boolean) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN stepwise THEN 10 * greatest(1, ceil(directory.distance_km(place, latitude, longitude) / 10))
            ELSE directory.distance_km(place, latitude, longitude) END;

-- Minutes from now until it opens, 0 if it is open, null where its hours are unknown.
CREATE FUNCTION directory.minutes_until_open(open int4multirange, minute int, closed_until date, today date) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT s.wait + CASE WHEN open @> s.at THEN 0
                             ELSE (SELECT min((lower(span) - s.at + 10080) % 10080) FROM unnest(open) AS span) END
          FROM (SELECT w.wait, (minute + w.wait) % 10080 AS at
                  FROM (SELECT CASE WHEN closed_until >= today THEN (closed_until - today + 1) * 1440 - minute % 1440
                                    ELSE 0 END AS wait) w) s);

-- The words of the directory, by which misspelt ones are corrected; the second index answers "which are like this one".
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE TABLE directory.word (
  word   text PRIMARY KEY,
  offers integer NOT NULL
);
COMMENT ON TABLE directory.word IS 'Folded words of listed offers, of places and of the code lists, without stems.';
COMMENT ON COLUMN directory.word.offers IS 'How many offers use it, as of the last count; 0 for words that only the code lists or places have.';
CREATE INDEX word_trigrams ON directory.word USING gin (word public.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX word_beginning ON directory.word (word text_pattern_ops);
GRANT SELECT ON directory.word TO verweisnetz_search;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.word TO verweisnetz_jobs;

-- What could not be found: no person, no address, no time finer than the month.
CREATE TABLE directory.unmet_need (
  month    date   NOT NULL CHECK (extract(day FROM month) = 1),
  kreis    text   NOT NULL CHECK (kreis ~ '^([0-9]{5}|ABROAD|UNKNOWN|ANY)$'),
  language text   NOT NULL CHECK (language ~ '^([a-z]{2,3}|ANY)$'),
  topic    text   NOT NULL CHECK (topic ~ '^([A-Z]{3}(\.[A-Z]+)?|ANY)$'),
  searches bigint NOT NULL,
  PRIMARY KEY (month, kreis, language, topic)
);
GRANT SELECT, INSERT, UPDATE ON directory.unmet_need TO verweisnetz_app;

DROP INDEX directory.offer_search_words_facets;
CREATE INDEX offer_search_words_facets ON directory.offer_search USING gin (words, facets) WITH (fastupdate = off);
CREATE INDEX offer_search_light ON directory.offer_search (light, light_since) WHERE light <> 'UNKNOWN';
-- The arrays are long and their elements unevenly frequent: the planner must know how many hits a filter leaves.
ALTER TABLE directory.offer_search ALTER COLUMN facets SET STATISTICS 1000;
ALTER TABLE directory.offer_search ALTER COLUMN words SET STATISTICS 1000;

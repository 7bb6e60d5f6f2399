-- An index for each level instead of numbers for the level in one index: the lists of the first are a twentieth as long
-- whatever is asked for, words among it, and a row stands in one of them only.
ALTER TABLE directory.offer_search
  ADD COLUMN level smallint  NOT NULL DEFAULT 0,
  ADD COLUMN flags integer   NOT NULL DEFAULT 0,
  ADD COLUMN areas integer[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN directory.offer_search.level IS '1, 2 or 3, and searches come to the offer in that order; 0 for a last resort and for what is not listed.';
COMMENT ON COLUMN directory.offer_search.flags IS 'The facets below 20 once more, a bit each: every candidate is checked by them.';
COMMENT ON COLUMN directory.offer_search.areas IS 'The facets of areas once more, for the same reason.';
COMMENT ON COLUMN directory.offer_search.facets IS 'Disjoint codes, computed by the application: all that is filtered by, hours and cells among them.';

-- Every candidate is looked at, but only some are ranked: what ranks them lies elsewhere, so that twenty rows fit where
-- four did. Not packed, for it is read as often as it is found.
ALTER TABLE directory.offer_search
  ALTER COLUMN words          SET STORAGE EXTERNAL,
  ALTER COLUMN facets         SET STORAGE EXTERNAL,
  ALTER COLUMN phone_minutes  SET STORAGE EXTERNAL,
  ALTER COLUMN spoken_minutes SET STORAGE EXTERNAL,
  SET (toast_tuple_target = 256);

DROP INDEX directory.offer_search_words_facets;
-- There is one index for each condition, so that statistics decide nothing, and reading them took longer than planning
-- without. To state the type once more forgets those that are there.
ALTER TABLE directory.offer_search
  ALTER COLUMN words  SET STATISTICS 0,
  ALTER COLUMN facets SET STATISTICS 0,
  ALTER COLUMN words  TYPE tsvector,
  ALTER COLUMN facets TYPE integer[];
UPDATE directory.offer_search o
   SET level  = CASE WHEN facets @> '{20}' THEN 1 WHEN facets @> '{21}' THEN 2 WHEN facets @> '{22}' THEN 3 ELSE 0 END,
       flags  = (SELECT coalesce(sum(1 << f), 0) FROM unnest(facets) f WHERE f BETWEEN 1 AND 19),
       areas  = ARRAY(SELECT f FROM unnest(facets) f WHERE f >= 1000000000),
       facets = ARRAY(SELECT f FROM unnest(facets) f WHERE f > 0 AND f NOT BETWEEN 20 AND 22);

CREATE INDEX offer_search_level_0 ON directory.offer_search USING gin (words, facets) WITH (fastupdate = off) WHERE level = 0;
CREATE INDEX offer_search_level_1 ON directory.offer_search USING gin (words, facets) WITH (fastupdate = off) WHERE level = 1;
CREATE INDEX offer_search_level_2 ON directory.offer_search USING gin (words, facets) WITH (fastupdate = off) WHERE level = 2;
CREATE INDEX offer_search_level_3 ON directory.offer_search USING gin (words, facets) WITH (fastupdate = off) WHERE level = 3;

-- The nearest first, whatever the planner thinks of it: it takes every rectangle for a thousandth of the country, and
-- would fetch and sort all that lies in a city to take the first thousand.
CREATE FUNCTION directory.nearest(area box, centre point, wanted int, confirmed_since date, today date, most int)
RETURNS SETOF directory.offer_search LANGUAGE sql STABLE ROWS 1000
SET enable_sort = off SET enable_bitmapscan = off SET enable_seqscan = off
AS $$
  SELECT * FROM directory.offer_search
   WHERE level > 0 AND location <@ area AND flags & wanted = wanted
     AND (confirmed_since IS NULL
          OR verified_on >= confirmed_since AND coalesce(valid_until, 'infinity') >= today AND closed_until < today)
   ORDER BY location <-> centre LIMIT most
$$;
COMMENT ON FUNCTION directory.nearest IS 'Listed offers in a rectangle from its middle outwards, with these flags; with dates only those that take referrals today.';

-- Offers of the first two levels have what filters most once more for their level; a job derives all rows anew.
UPDATE directory.offer_search SET stale = true;

-- The nearest first, whatever the planner thinks of it: it takes every rectangle for a thousandth of the country, and
-- would fetch and sort all that lies in a city to take the first thousand.
CREATE FUNCTION directory.nearest(area box, centre point, flags int[], confirmed_since date, today date, most int)
RETURNS SETOF directory.offer_search LANGUAGE sql STABLE ROWS 1000
SET enable_sort = off SET enable_bitmapscan = off SET enable_seqscan = off
AS $$
  SELECT * FROM directory.offer_search
   WHERE listed AND NOT fallback AND location <@ area AND facets @> flags
     AND (confirmed_since IS NULL
          OR verified_on >= confirmed_since AND coalesce(valid_until, 'infinity') >= today AND closed_until < today)
   ORDER BY location <-> centre LIMIT most
$$;
COMMENT ON FUNCTION directory.nearest IS 'Listed offers in a rectangle from its middle outwards; with dates only those that take referrals today.';

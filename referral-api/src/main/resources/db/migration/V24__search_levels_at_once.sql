-- The numbers for the first two levels (Facets.ofLevel), so that no offer is missing from searches until its row is
-- derived anew.
UPDATE directory.offer_search o
   SET facets = o.facets || ARRAY(
         SELECT -(CASE WHEN o.facets @> '{21}' THEN 700000000 ELSE 0 END
                  + CASE WHEN f < 1000000000 THEN f ELSE f - 570000000 END)
           FROM unnest(o.facets) AS f
          WHERE f BETWEEN 1 AND 19 OR f BETWEEN 100000000 AND 109999999 OR f BETWEEN 200000000 AND 399999999
             OR f >= 1000000000)
 WHERE o.facets && '{20,21}' AND NOT 0 > ANY (o.facets);

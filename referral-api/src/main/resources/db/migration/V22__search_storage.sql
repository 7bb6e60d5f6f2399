-- What every candidate is checked and ranked by is kept as it is, as long as the row fits on its page: to unpack it cost
-- more than to rank it. What a page shows is packed and lies elsewhere. Rows change as they are written anew.
ALTER TABLE directory.offer_search
  ALTER COLUMN words          SET STORAGE MAIN,
  ALTER COLUMN facets         SET STORAGE MAIN,
  ALTER COLUMN counted        SET STORAGE MAIN,
  ALTER COLUMN open_minutes   SET STORAGE MAIN,
  ALTER COLUMN phone_minutes  SET STORAGE MAIN,
  ALTER COLUMN spoken_minutes SET STORAGE MAIN;
-- The planner reads the statistics of words for each condition on them: with ten times as many it took longer to plan
-- a search than to make it.
ALTER TABLE directory.offer_search ALTER COLUMN words SET STATISTICS 100;

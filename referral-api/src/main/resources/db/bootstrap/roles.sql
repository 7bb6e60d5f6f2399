-- Run once by a superuser, before the first migration; harmless when run again.
-- Passwords are set by whoever runs the database, not here.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['verweisnetz_owner', 'verweisnetz_app', 'verweisnetz_jobs', 'verweisnetz_search', 'verweisnetz_audit'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', name);
    END IF;
  END LOOP;
END
$$;

-- A generic plan of the search statement took 24 times as long as a custom one at a million offers.
ALTER ROLE verweisnetz_search SET plan_cache_mode = force_custom_plan;
-- A search reads about a thousand rows: starting workers or compiling costs more than it saves.
ALTER ROLE verweisnetz_search SET max_parallel_workers_per_gather = 0;
ALTER ROLE verweisnetz_search SET jit = off;
-- What a seemingly cheap look through all rows costs to unpack them, the planner does not know.
ALTER ROLE verweisnetz_search SET enable_seqscan = off;

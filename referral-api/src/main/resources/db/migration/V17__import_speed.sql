-- Imports put thousands of rows down at once and compare them at once, long before autovacuum looks at them.
GRANT MAINTAIN ON directory.staged_record TO verweisnetz_app;

-- Aggregates for coordinators. They hold no rights on referrals themselves; small numbers are suppressed by the application.
CREATE SCHEMA reporting;
GRANT USAGE ON SCHEMA reporting TO verweisnetz_app;

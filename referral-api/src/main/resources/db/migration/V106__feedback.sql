-- What members say about the portal. Neither who wrote it nor the time of the day: both would lead to a person.
CREATE SCHEMA feedback;
GRANT USAGE ON SCHEMA feedback TO verweisnetz_app, verweisnetz_jobs;

CREATE TABLE feedback.remark (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  written_on date NOT NULL,
  role       text NOT NULL,
  page       text NOT NULL CHECK (length(page) <= 100),
  kind       text NOT NULL CHECK (kind IN ('WORKS', 'HARD', 'WRONG', 'IDEA')),
  words      text CHECK (length(words) <= 1000)
);
COMMENT ON TABLE feedback.remark IS 'A member''s word about a page of the portal, without the member.';
COMMENT ON COLUMN feedback.remark.id IS 'By chance, not by time.';
COMMENT ON COLUMN feedback.remark.page IS 'The page as a template, never its address.';
CREATE INDEX remark_newest ON feedback.remark (written_on DESC, id DESC);
GRANT SELECT, INSERT, DELETE ON feedback.remark TO verweisnetz_app;
GRANT SELECT, DELETE ON feedback.remark TO verweisnetz_jobs;

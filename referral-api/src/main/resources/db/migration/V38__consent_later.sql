-- An arrival that is undone is taken back from the figure of its month.
ALTER TABLE referral.unlinked_report
  DROP CONSTRAINT unlinked_report_reports_check,
  ADD CHECK (reports >= 0);

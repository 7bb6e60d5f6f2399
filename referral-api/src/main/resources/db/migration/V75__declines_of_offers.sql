-- What declines say about entries of the directory is read from the event log, once they can no longer be undone.
GRANT SELECT, INSERT ON directory.offer_report TO verweisnetz_jobs;
COMMENT ON COLUMN directory.offer_report.member_id IS 'Who reported it: a member, or the organisation that declined a referral for it.';

-- At the end of a project its keys are destroyed, and the receipt names them. They are handed to nobody: as sender the
-- project could never read what its own copies hold, as receiver it read each on record or not at all.
ALTER TABLE privacy.wind_down
  ADD COLUMN keys_destroyed integer CHECK (keys_destroyed >= 0),
  ADD COLUMN restricted     bigint  CHECK (restricted >= 0);
COMMENT ON COLUMN privacy.wind_down.keys_destroyed IS 'How many keys of the organisation ended with it; the receipt names them.';
COMMENT ON COLUMN privacy.wind_down.restricted IS 'Referrals that stay because their clients have had them locked.';

-- Only once its erasure has been asked for. What is still sealed to the project, or by it, is forgotten first: nobody could
-- open it any more. Answers the thumbprints (RFC 7638) of the keys.
CREATE FUNCTION referral.destroy_keys_of_project(project uuid, at_time timestamptz) RETURNS TABLE (thumbprint text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM privacy.wind_down w WHERE w.participant_id = project AND w.erasure_asked_at IS NOT NULL) THEN
    RAISE EXCEPTION 'Nobody has asked for this erasure';
  END IF;
  UPDATE referral.client_data d
     SET state = 'FORGOTTEN', envelope = NULL, forgotten_at = at_time,
         forgotten_for = CASE d.receiver_org WHEN project THEN 'CENTRE_GONE' ELSE 'ENDED' END
   WHERE d.envelope IS NOT NULL AND project IN (d.sender_org, d.receiver_org);
  DELETE FROM referral.sealing_secret s WHERE s.participant_id = project;
  RETURN QUERY
    UPDATE referral.sealing_key k
       SET valid_until = least(coalesce(k.valid_until, at_time), at_time), destroyed_at = coalesce(k.destroyed_at, at_time)
     WHERE k.participant_id = project AND k.destroyed_at IS NULL
    RETURNING k.thumbprint;
END
$$;
REVOKE ALL ON FUNCTION referral.destroy_keys_of_project(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION referral.destroy_keys_of_project(uuid, timestamptz) TO verweisnetz_jobs;

-- What a source still calls by an id that was merged away goes to the record that absorbed it.
ALTER TABLE directory.staged_record ADD COLUMN named uuid;
COMMENT ON COLUMN directory.staged_record.named IS 'The id that the source uses, if that was merged away; id is then the record that absorbed it.';

-- What a source still calls by an id that was merged away goes to the record that absorbed it.
ALTER TABLE directory.staged_record ADD COLUMN named uuid;
COMMENT ON COLUMN directory.staged_record.named IS 'The id that the source uses, if that was merged away; id is then the record that absorbed it.';

-- An export says what kind of thing left the node and how much of it.
ALTER TABLE privacy.audit ADD COLUMN detail jsonb;
COMMENT ON COLUMN privacy.audit.detail IS 'Kinds and figures, never contents: names of filters without their values, how many documents.';

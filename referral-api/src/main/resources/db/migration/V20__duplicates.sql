-- Organisations are compared by the registered domain of their website, no longer by its host.
INSERT INTO directory.duplicate_due (kind, id)
SELECT kind, id FROM directory.document WHERE kind = 'organization' ORDER BY id;

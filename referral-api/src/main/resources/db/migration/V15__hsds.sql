-- What the public directory is asked for besides ids.

-- What a document says of itself in public. Places are left out: by trying names of towns anyone could find hidden ones.
CREATE FUNCTION directory.public_words(body jsonb) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('pg_catalog.german'::regconfig,
  coalesce(body ->> 'name', '') || ' ' || coalesce(body ->> 'alternate_name', '') || ' ' || coalesce(body ->> 'description', ''));
CREATE INDEX document_public_words ON directory.document USING gin (directory.public_words(body))
  WHERE kind IN ('service', 'organization');

-- Ids of taxonomy terms and of their taxonomies, as attributes name them, and codes of topics.
CREATE FUNCTION directory.terms(body jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT jsonb_path_query(body, '$.attributes[*].taxonomy_term_id') #>> '{}'
  UNION SELECT jsonb_path_query(body, '$.attributes[*].taxonomy_term.id') #>> '{}'
  UNION SELECT jsonb_path_query(body, '$.attributes[*].taxonomy_term.taxonomy_id') #>> '{}'
  UNION SELECT jsonb_path_query(body, '$.attributes[*].taxonomy_term.taxonomy_detail.id') #>> '{}'
  UNION SELECT jsonb_path_query(body, '$.verweisnetz.topics[*]') #>> '{}');
CREATE INDEX document_terms ON directory.document USING gin (directory.terms(body))
  WHERE kind IN ('service', 'organization', 'service_at_location');

-- Lower case without accents, for the few thousand terms of taxonomies.
CREATE FUNCTION directory.folded(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(normalize(lower(words), NFKD), '[\u0300-\u036f]', '', 'g');

CREATE INDEX document_of_program ON directory.document ((body ->> 'program_id')) WHERE kind = 'service';
CREATE INDEX feed_changed ON directory.feed (changed_at);
CREATE INDEX offer_search_postcode ON directory.offer_search ((facts -> 'address' ->> 'postcode'));

-- Whom to ask about an offer is read from three documents. A mail to one address names all its offers, of whatever
-- organisation, so each of the three is found by the address.
CREATE INDEX document_offer_contact ON directory.document
  (lower(trim(coalesce(nullif(body -> 'verweisnetz' -> 'referral_contact' ->> 'email', ''),
                       nullif(body -> 'verweisnetz' -> 'client_contact' ->> 'email', '')))))
  WHERE kind = 'service_at_location'
    AND lower(trim(coalesce(nullif(body -> 'verweisnetz' -> 'referral_contact' ->> 'email', ''),
                            nullif(body -> 'verweisnetz' -> 'client_contact' ->> 'email', '')))) IS NOT NULL;
CREATE INDEX document_service_email ON directory.document (lower(trim(body ->> 'email')))
  WHERE kind = 'service' AND lower(trim(body ->> 'email')) IS NOT NULL;
CREATE INDEX document_organization_email ON directory.document (lower(trim(body ->> 'email')))
  WHERE kind = 'organization' AND lower(trim(body ->> 'email')) IS NOT NULL;

-- Which public links of offers answer; each link once, with one offer that names it.
CREATE TABLE directory.website_check (
  url         text    PRIMARY KEY CHECK (length(url) <= 2000),
  offer_id    uuid    NOT NULL,
  asked_on    date    NOT NULL,
  failed_days integer NOT NULL CHECK (failed_days >= 0)
);
COMMENT ON COLUMN directory.website_check.failed_days IS 'On how many days in a row it did not answer; from the second on the offer has an open check.';
CREATE INDEX website_check_again ON directory.website_check (asked_on) WHERE failed_days > 0;
CREATE INDEX website_check_asked ON directory.website_check (asked_on);

CREATE TABLE directory.website_walk (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  offer_id uuid    NOT NULL
);
COMMENT ON TABLE directory.website_walk IS 'How far the round through all offers has come.';
INSERT INTO directory.website_walk (offer_id) VALUES ('00000000-0000-0000-0000-000000000000');

GRANT SELECT, INSERT, UPDATE, DELETE ON directory.website_check TO verweisnetz_app;
GRANT SELECT, UPDATE ON directory.website_walk TO verweisnetz_app;

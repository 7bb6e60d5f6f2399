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

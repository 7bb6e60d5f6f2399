-- Whom an offer is for by age is found by bands, which are facets: nobody asks for an age any more.
ALTER TABLE directory.offer_search DROP COLUMN ages;

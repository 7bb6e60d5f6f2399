-- Offers of the first two levels have what filters most once more for their level; a job derives all rows anew.
UPDATE directory.offer_search SET stale = true;

package de.verweisnetz.directory.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is derived from documents for each offer; search implements it. */
public interface OfferIndex {
    /** These offers are as their documents now say. */
    void write(List<OfferDocuments> offers);

    /** These are no offers any more; referrals that name them still read them. */
    void retire(Collection<UUID> offers);
}

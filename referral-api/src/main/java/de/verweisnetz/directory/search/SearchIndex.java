package de.verweisnetz.directory.search;

import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.directory.document.OfferIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the search rows as the documents say. */
@ApplicationScoped
public class SearchIndex implements OfferIndex {
    @Inject
    private SearchRowRepository rows;

    @Override
    public void write(List<OfferDocuments> offers) {
        if (!offers.isEmpty()) {
            rows.write(offers.stream().map(SearchRow::of).toList());
        }
    }

    @Override
    public void retire(Collection<UUID> offers) {
        if (!offers.isEmpty()) {
            rows.retire(offers);
        }
    }
}

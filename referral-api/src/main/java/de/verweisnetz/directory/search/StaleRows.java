package de.verweisnetz.directory.search;

import de.verweisnetz.directory.document.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Derives search rows anew that an earlier version has written. */
@ApplicationScoped
class StaleRows {
    private static final int AT_ONCE = 200;

    @Inject
    private SearchRowRepository rows;

    @Inject
    private Documents documents;

    /** Some of them, in a transaction of their own; answers whether there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean some() {
        var stale = rows.stale(AT_ONCE);
        if (!stale.isEmpty()) {
            documents.rederive(stale);
            rows.fresh(stale);
        }
        return stale.size() == AT_ONCE;
    }
}

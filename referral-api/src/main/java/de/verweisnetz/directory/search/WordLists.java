package de.verweisnetz.directory.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Reads all word lists when the server starts.
 *
 * <p>They are read once, when the first search or import needs them. A class whose lists could not be read then stays
 * broken until the next start, and servers close libraries that nobody has read for a while: in the middle of other work
 * that can meet.
 */
@ApplicationScoped
class WordLists {
    private static final String ANY_TEXT = "Lohnberatung";

    @Resource
    private ManagedExecutorService executor;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.execute(() -> {
            TextQuery.all(ANY_TEXT);
            OfferWords.prepare();
        });
    }
}

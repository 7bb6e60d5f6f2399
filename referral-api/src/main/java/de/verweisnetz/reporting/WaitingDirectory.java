package de.verweisnetz.reporting;

import de.verweisnetz.directory.DirectoryImports;
import de.verweisnetz.directory.DuplicateCandidates;
import de.verweisnetz.directory.DuplicateQuery;
import de.verweisnetz.directory.DuplicateState;
import de.verweisnetz.directory.EditSuggestions;
import de.verweisnetz.directory.ImportQuery;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.directory.OfferChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What waits for those who keep the directory. */
@ApplicationScoped
class WaitingDirectory {
    private static final int LEAST_SCORE = 0;

    @Inject
    private OfferChecks checks;

    @Inject
    private EditSuggestions suggestions;

    @Inject
    private DuplicateCandidates duplicates;

    @Inject
    private DirectoryImports imports;

    void count(Map<WaitingFor, Long> counts) {
        counts.put(WaitingFor.CHECKS, checks.waiting());
        counts.put(WaitingFor.SUGGESTIONS, suggestions.open());
        counts.put(
                WaitingFor.DUPLICATES,
                duplicates
                        .list(new DuplicateQuery(null, LEAST_SCORE, DuplicateState.OPEN, null, 1))
                        .total());
        counts.put(
                WaitingFor.IMPORTS_RUNNING,
                imports.list(new ImportQuery(null, ImportState.RUNNING, 1, null))
                        .total());
    }
}

package de.verweisnetz.portal.codes;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ApiUnavailable;
import de.verweisnetz.portal.api.Code;
import de.verweisnetz.portal.api.PublicApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The API's code lists, asked for again every ten minutes; while it does not answer, the old ones serve. */
@ApplicationScoped
public class CodeLists {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(5);

    @Inject
    PublicApi api;

    private volatile Map<String, List<Code>> lists = Map.of();
    private volatile Instant askAgainAt = Instant.MIN;

    /** The lists with labels in one language. */
    public Labels in(String language) {
        if (Instant.now().isAfter(askAgainAt)) {
            refresh();
        }
        return new Labels(lists, language);
    }

    private void refresh() {
        try {
            lists = Map.copyOf(api.codeLists());
            askAgainAt = Instant.now().plus(FRESH);
        } catch (ApiProblem | ApiUnavailable labelsMayBeCodesForAWhile) {
            askAgainAt = Instant.now().plus(RETRY);
        }
    }
}

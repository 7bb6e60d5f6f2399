package de.verweisnetz.directory.hsds;

import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.ServiceQuery;
import de.verweisnetz.directory.search.TextQuery;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The condition of one query over published services, with its parameters. */
final class ServiceFilter {
    // Words of hidden places are left out: by trying names of towns anyone could find where they are.
    private static final String WORDS =
            """
             AND EXISTS (SELECT 1 FROM directory.offer_search o
                          WHERE o.service_id = s.id AND o.facts -> 'address' ->> 'visibility' = 'PUBLIC'
                            AND o.words @@ CAST(# AS tsquery))""";
    private static final String TERM =
            """
             AND (s.body @> CAST(# AS jsonb)
                  OR jsonb_exists_any(s.body -> 'verweisnetz' -> 'topics', CAST(# AS text[])))""";

    private final StringBuilder condition = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param termCode the code of the taxonomy term that is asked for, if there is such a term
     */
    ServiceFilter(ServiceQuery query, Optional<String> termCode) {
        var words = query.search() == null ? "" : TextQuery.all(query.search());
        if (!words.isEmpty()) {
            add(WORDS, words);
        }
        if (query.organizationId() != null) {
            add(" AND s.organization_id = #", query.organizationId());
        }
        if (query.taxonomyTermId() != null) {
            add(TERM, attribute(query.taxonomyTermId()), topics(termCode));
        }
        if (query.modifiedAfter() != null) {
            add(" AND s.modified_at >= CAST(# AS date)", query.modifiedAfter().toString());
        }
    }

    String condition() {
        return condition.toString();
    }

    Query bind(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** Adds a page to what is bound. */
    String page(int limit, long offset) {
        parameters.addAll(List.of(limit, offset));
        return "LIMIT ?" + (parameters.size() - 1) + " OFFSET ?" + parameters.size();
    }

    /** Each {@code #} is the next value. */
    private void add(String sql, Object... values) {
        var numbered = sql;
        for (var value : values) {
            parameters.add(value);
            numbered = numbered.replaceFirst("#", "?" + parameters.size());
        }
        condition.append(numbered);
    }

    private static String attribute(UUID term) {
        return "{\"attributes\": [{\"taxonomy_term_id\": \"" + term + "\"}]}";
    }

    private static String topics(Optional<String> code) {
        return code.map(topic -> String.join(",", CodeLists.load().topics().withChildren(topic)))
                .map(topics -> "{" + topics + "}")
                .orElse("{}");
    }
}

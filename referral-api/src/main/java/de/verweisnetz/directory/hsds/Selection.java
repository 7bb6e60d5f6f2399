package de.verweisnetz.directory.hsds;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.seed.TopicTaxonomy;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** A list of published documents in the making: where they come from, on which conditions, with which values. */
final class Selection {
    private static final String DOCUMENTS =
            """
            FROM (SELECT d.* FROM directory.document d JOIN directory.source f ON f.id = d.source_id AND f.republish
                    WHERE d.kind = '%s') d WHERE true""";
    // Topics are this product's own: they are published even where no source ever brought them, and as they are here.
    private static final String WITH_OWN =
            """
            FROM (SELECT d.id, d.body, d.modified_at
                     FROM directory.document d JOIN directory.source f ON f.id = d.source_id AND f.republish
                    WHERE d.kind = '%s' AND NOT EXISTS (
                          SELECT FROM jsonb_array_elements(CAST(# AS jsonb)) own WHERE CAST(own ->> 'id' AS uuid) = d.id)
                   UNION ALL
                   SELECT CAST(own ->> 'id' AS uuid), own, timestamptz 'epoch' FROM jsonb_array_elements(CAST(# AS jsonb)) own
                  ) d WHERE true""";
    // An offer leads to its service and its place: without one of them it would lead nowhere.
    private static final String WHOLE_OFFER =
            """
            AND EXISTS (SELECT 1 FROM directory.document s JOIN directory.source q ON q.id = s.source_id AND q.republish
                          WHERE s.kind = 'service' AND s.id = d.service_id)
            AND (d.location_id IS NULL OR EXISTS (
                  SELECT 1 FROM directory.document l JOIN directory.source q ON q.id = l.source_id AND q.republish
                   WHERE l.kind = 'location' AND l.id = d.location_id))""";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Selection(EntityKind kind) {
        switch (kind) {
            case TAXONOMY -> withOwn(kind, List.of(TopicTaxonomy.taxonomy()).toString());
            case TAXONOMY_TERM -> withOwn(kind, TopicTaxonomy.terms().toString());
            default -> add(DOCUMENTS.formatted(kind.singular()));
        }
        if (kind == EntityKind.SERVICE_AT_LOCATION) {
            add(WHOLE_OFFER);
        }
    }

    private void withOwn(EntityKind kind, String own) {
        add(WITH_OWN.formatted(kind.singular()), own, own);
    }

    /** Appends SQL in which each {@code #} is the next value. */
    Selection add(String text, Object... values) {
        var parts = text.split("#", -1);
        sql.append(' ').append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            parameters.add(values[i - 1]);
            sql.append('?').append(parameters.size()).append(parts[i]);
        }
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Query bind(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}

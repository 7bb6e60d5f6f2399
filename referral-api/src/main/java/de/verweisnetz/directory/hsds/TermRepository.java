package de.verweisnetz.directory.hsds;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.seed.TopicTaxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows what counts as a term or a taxonomy that is asked for. */
@ApplicationScoped
public class TermRepository {
    // UNION, not UNION ALL: a circle of terms ends where it began.
    private static final String BELOW =
            """
            WITH RECURSIVE below (id) AS (
              SELECT CAST(?1 AS text)
              UNION SELECT t.id::text FROM below JOIN directory.document t
                      ON t.kind = 'taxonomy_term' AND t.body ->> 'parent_id' = below.id)
            SELECT id FROM below""";
    private static final String OF_TAXONOMY =
            """
            SELECT id::text FROM directory.document WHERE kind = 'taxonomy_term' AND body ->> 'taxonomy_id' = ?1""";

    @PersistenceContext
    private EntityManager em;

    /** The term, those below it, and the codes of the topics that they stand for. */
    List<String> below(UUID term) {
        var all = new ArrayList<>(ids(BELOW, term));
        CodeLists.load().topics().codes().stream()
                .map(Code::code)
                .filter(topic -> TopicTaxonomy.termId(topic).equals(term))
                .flatMap(topic -> CodeLists.load().topics().withChildren(topic).stream())
                .forEach(topic ->
                        all.addAll(List.of(topic, TopicTaxonomy.termId(topic).toString())));
        return all;
    }

    /** The taxonomy's id, as nested terms name it, and all its terms. */
    List<String> of(UUID taxonomy) {
        var all = new ArrayList<>(ids(OF_TAXONOMY, taxonomy));
        all.add(taxonomy.toString());
        if (taxonomy.equals(TopicTaxonomy.id())) {
            CodeLists.load()
                    .topics()
                    .codes()
                    .forEach(topic -> all.addAll(List.of(
                            topic.code(), TopicTaxonomy.termId(topic.code()).toString())));
        }
        return all;
    }

    /** As PostgreSQL reads an array; ids and codes hold nothing that would have to be quoted. */
    static String array(Collection<String> terms) {
        return terms.stream().distinct().collect(Collectors.joining(",", "{", "}"));
    }

    @SuppressWarnings("unchecked")
    private List<String> ids(String sql, UUID id) {
        return em.createNativeQuery(sql).setParameter(1, id.toString()).getResultList();
    }
}

package de.verweisnetz.directory.upkeep;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.document.DocumentJson;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.upkeep.Suggestion.Action;
import de.verweisnetz.directory.upkeep.Suggestion.State;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores suggested edits. */
@ApplicationScoped
class SuggestionRepository {
    private static final String COLUMNS =
            """
            SELECT id, version, state, action, kind, document_id, base_version, patch::text, remark, reason, member_id,
                   participant_id, created_at, settled_by, settled_at, answer
              FROM directory.edit_suggestion""";
    private static final String FILTER =
            """

             WHERE (CAST(?1 AS uuid) IS NULL OR participant_id = CAST(?1 AS uuid))
               AND (CAST(?2 AS text) IS NULL OR state = CAST(?2 AS text))""";
    private static final String LIST =
            COLUMNS + FILTER + " AND (CAST(?3 AS uuid) IS NULL OR id < CAST(?3 AS uuid)) ORDER BY id DESC LIMIT ?4";
    private static final String COUNT =
            "SELECT count(*), 0 FROM (SELECT FROM directory.edit_suggestion" + FILTER + " LIMIT ?3) found";
    private static final String INSERT =
            """
            INSERT INTO directory.edit_suggestion (id, version, state, action, kind, document_id, base_version, patch,
                   remark, reason, member_id, participant_id, created_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS jsonb), ?9, ?10, ?11, CAST(?12 AS uuid), ?13)""";
    private static final String SETTLE =
            """
            UPDATE directory.edit_suggestion
               SET version = ?2, state = ?3, settled_by = ?4, settled_at = ?5, answer = ?6
             WHERE id = ?1 AND version = ?2 - 1""";
    private static final String SAME =
            """
            SELECT id FROM directory.edit_suggestion
             WHERE kind = ?1 AND document_id = ?2 AND remark = ?3 AND state = 'OPEN'""";
    private static final String NAMES =
            """
            SELECT s.id, coalesce(d.body ->> 'name', o.facts ->> 'name')
              FROM directory.edit_suggestion s
              LEFT JOIN directory.document d ON d.kind = s.kind AND d.id = s.document_id
              LEFT JOIN directory.offer_search o ON o.id = s.document_id AND s.kind = 'service_at_location'
             WHERE s.id = ANY (CAST(?1 AS uuid[]))""";

    @PersistenceContext
    private EntityManager em;

    /**
     * Newest first.
     *
     * @param participant null for all
     * @param before null for the first page
     */
    List<Suggestion> list(@Nullable UUID participant, @Nullable State state, @Nullable UUID before, int limit) {
        var query = filtered(LIST, participant, state)
                .setParameter(3, before == null ? null : before.toString())
                .setParameter(4, limit);
        return Rows.all(query).stream().map(SuggestionRepository::suggestion).toList();
    }

    int count(@Nullable UUID participant, @Nullable State state, int cap) {
        var row = Rows.first(filtered(COUNT, participant, state).setParameter(3, cap))
                .orElseThrow();
        return ((Number) row[0]).intValue();
    }

    Optional<Suggestion> find(UUID id) {
        return Rows.first(em.createNativeQuery(COLUMNS + " WHERE id = ?1").setParameter(1, id))
                .map(SuggestionRepository::suggestion);
    }

    /** What the documents are called; those without a name are left out. */
    java.util.Map<UUID, String> names(List<Suggestion> suggestions) {
        var names = new java.util.HashMap<UUID, String>();
        var ids = suggestions.stream()
                .map(suggestion -> suggestion.id().toString())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        for (var row : Rows.all(em.createNativeQuery(NAMES).setParameter(1, ids))) {
            if (row[1] != null) {
                names.put((UUID) row[0], (String) row[1]);
            }
        }
        return names;
    }

    /** Whether the same words about the same document wait already. */
    boolean isOpen(Suggestion remark) {
        return Rows.value(em.createNativeQuery(SAME)
                        .setParameter(1, remark.document().kind().singular())
                        .setParameter(2, remark.document().id())
                        .setParameter(3, remark.remark()))
                .isPresent();
    }

    void insert(Suggestion suggestion) {
        em.createNativeQuery(INSERT)
                .setParameter(1, suggestion.id())
                .setParameter(2, suggestion.version())
                .setParameter(3, suggestion.state().name())
                .setParameter(4, suggestion.action().name())
                .setParameter(5, suggestion.document().kind().singular())
                .setParameter(6, suggestion.document().id())
                .setParameter(7, suggestion.baseVersion())
                .setParameter(
                        8,
                        suggestion.patch() == null ? null : suggestion.patch().toString())
                .setParameter(9, suggestion.remark())
                .setParameter(10, suggestion.reason())
                .setParameter(11, suggestion.member())
                .setParameter(
                        12,
                        suggestion.participant() == null
                                ? null
                                : suggestion.participant().toString())
                .setParameter(13, Rows.time(suggestion.createdAt()))
                .executeUpdate();
    }

    /** False when somebody else settled it first. */
    boolean settle(Suggestion settled) {
        var at = settled.settledAt();
        return em.createNativeQuery(SETTLE)
                        .setParameter(1, settled.id())
                        .setParameter(2, settled.version())
                        .setParameter(3, settled.state().name())
                        .setParameter(4, settled.settledBy())
                        .setParameter(5, at == null ? null : Rows.time(at))
                        .setParameter(6, settled.answer())
                        .executeUpdate()
                == 1;
    }

    private Query filtered(String sql, @Nullable UUID participant, @Nullable State state) {
        return em.createNativeQuery(sql)
                .setParameter(1, participant == null ? null : participant.toString())
                .setParameter(2, state == null ? null : state.name());
    }

    private static Suggestion suggestion(Object[] row) {
        return new Suggestion(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                State.valueOf((String) row[2]),
                Action.valueOf((String) row[3]),
                new DocumentKey(EntityKind.valueOf(((String) row[4]).toUpperCase(Locale.ROOT)), (UUID) row[5]),
                ((Number) row[6]).longValue(),
                row[7] == null ? null : DocumentJson.read(row[7]),
                (String) row[8],
                (String) row[9],
                (UUID) row[10],
                (UUID) row[11],
                Rows.time(row[12]),
                (UUID) row[13],
                Rows.instant(row[14]),
                (String) row[15]);
    }
}

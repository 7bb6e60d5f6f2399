package de.verweisnetz.referral.template;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates of the tenant's own organisation; row level security knows no others. */
@ApplicationScoped
public class AnswerTemplateRepository {
    private static final String ALL =
            "SELECT id, version, kind, language, title, body FROM referral.answer_template WHERE participant_id = ?1";
    private static final String LIST = ALL + " ORDER BY kind, lower(title), language, id";
    private static final String ONE = ALL + " AND id = ?2";
    private static final String ADD =
            """
            INSERT INTO referral.answer_template (participant_id, id, version, kind, language, title, body, changed_at)
            VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7)""";
    private static final String CHANGE =
            """
            UPDATE referral.answer_template
               SET version = version + 1, kind = ?3, language = ?4, title = ?5, body = ?6, changed_at = ?7
             WHERE participant_id = ?1 AND id = ?2 AND version = ?8""";
    private static final String DELETE =
            "DELETE FROM referral.answer_template WHERE participant_id = ?1 AND id = ?2 AND version = ?3";
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('referral.answer_template' || ?1, 0)) IS NULL";

    @PersistenceContext
    private EntityManager em;

    public List<AnswerTemplate> list(UUID participant) {
        return Rows.all(em.createNativeQuery(LIST).setParameter(1, participant)).stream()
                .map(AnswerTemplateRepository::template)
                .toList();
    }

    public Optional<AnswerTemplate> find(UUID participant, UUID id) {
        return Rows.first(em.createNativeQuery(ONE).setParameter(1, participant).setParameter(2, id))
                .map(AnswerTemplateRepository::template);
    }

    /** Two who add at once must not both find the last free place. */
    public void lock(UUID participant) {
        em.createNativeQuery(ONE_AT_A_TIME)
                .setParameter(1, participant.toString())
                .getSingleResult();
    }

    public void add(UUID participant, AnswerTemplate template, Instant at) {
        write(ADD, participant, template, at).executeUpdate();
    }

    /** Answers whether it still was the version that the template names. */
    public boolean change(UUID participant, AnswerTemplate template, Instant at) {
        return write(CHANGE, participant, template, at)
                        .setParameter(8, template.version())
                        .executeUpdate()
                == 1;
    }

    /** Answers whether it still was the version that was seen. */
    public boolean delete(UUID participant, UUID id, long seen) {
        return em.createNativeQuery(DELETE)
                        .setParameter(1, participant)
                        .setParameter(2, id)
                        .setParameter(3, seen)
                        .executeUpdate()
                == 1;
    }

    private Query write(String sql, UUID participant, AnswerTemplate template, Instant at) {
        return em.createNativeQuery(sql)
                .setParameter(1, participant)
                .setParameter(2, template.id())
                .setParameter(3, template.kind().name())
                .setParameter(4, template.language())
                .setParameter(5, template.title())
                .setParameter(6, template.text())
                .setParameter(7, Rows.time(at));
    }

    private static AnswerTemplate template(Object[] row) {
        return new AnswerTemplate(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                TemplateKind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }
}

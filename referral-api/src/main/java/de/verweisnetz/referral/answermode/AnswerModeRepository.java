package de.verweisnetz.referral.answermode;

import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How organisations answer. Who may set it is held by row level security; mailboxes are stored sealed. */
@ApplicationScoped
public class AnswerModeRepository {
    private static final String ALL =
            "SELECT participant_id, version, mode, mailbox_sealed, bounced_at FROM referral.answer_mode";
    private static final String ONE = ALL + " WHERE participant_id = ?1";
    private static final String MODE = "SELECT mode FROM referral.answer_mode WHERE participant_id = ?1";
    private static final String SET =
            """
            INSERT INTO referral.answer_mode AS a (participant_id, version, mode, mailbox_sealed, changed_at, changed_by)
            VALUES (?1, 1, ?3, CAST(?4 AS bytea), ?5, ?6)
            ON CONFLICT (participant_id) DO UPDATE
               SET version = a.version + 1, mode = excluded.mode, mailbox_sealed = excluded.mailbox_sealed, bounced_at = NULL,
                   changed_at = excluded.changed_at, changed_by = excluded.changed_by
             WHERE a.version = ?2""";
    private static final String END_LINKS = "DELETE FROM referral.answer_link WHERE participant_id = ?1";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private NodeKeys keys;

    public List<AnswerSetting> all() {
        return Rows.all(em.createNativeQuery(ALL)).stream().map(this::setting).toList();
    }

    public Optional<AnswerSetting> find(UUID participant) {
        return Rows.first(em.createNativeQuery(ONE).setParameter(1, participant))
                .map(this::setting);
    }

    public AnswerMode mode(UUID participant) {
        return Rows.value(em.createNativeQuery(MODE).setParameter(1, participant))
                .map(mode -> AnswerMode.valueOf((String) mode))
                .orElse(AnswerMode.DEFAULT);
    }

    /** Answers whether the setting still was the one that was seen; links that were mailed before are over. */
    public boolean set(UUID participant, long seen, AnswerMode mode, @Nullable String mailbox, UUID by, Instant at) {
        int changed = em.createNativeQuery(SET)
                .setParameter(1, participant)
                .setParameter(2, seen)
                .setParameter(3, mode.name())
                .setParameter(4, mailbox == null ? null : hex(keys.seal(mailbox, context(participant))))
                .setParameter(5, Rows.time(at))
                .setParameter(6, by)
                .executeUpdate();
        em.createNativeQuery(END_LINKS).setParameter(1, participant).executeUpdate();
        return changed == 1;
    }

    private AnswerSetting setting(Object[] row) {
        var participant = (UUID) row[0];
        var sealed = (byte[]) row[3];
        return new AnswerSetting(
                participant,
                ((Number) row[1]).longValue(),
                AnswerMode.valueOf((String) row[2]),
                sealed == null ? null : keys.open(sealed, context(participant)),
                Rows.instant(row[4]));
    }

    /** A parameter that may be null has no type of its own. */
    private static String hex(byte[] bytes) {
        return "\\x" + java.util.HexFormat.of().formatHex(bytes);
    }

    static String context(UUID participant) {
        return "answer-mailbox:" + participant;
    }
}

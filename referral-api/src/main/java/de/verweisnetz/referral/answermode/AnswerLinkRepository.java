package de.verweisnetz.referral.answermode;

import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds links by their tokens, through the one function that needs no tenant. */
@ApplicationScoped
public class AnswerLinkRepository {
    private static final String FIND =
            """
            SELECT id, participant_id, participant_name, referral_id, expires_at
              FROM referral.answer_link(?1, ?2)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AnswerTokens tokens;

    /** What a token opens now; nothing when it never was one, has expired or was ended. */
    public Optional<AnswerLink> find(String token, Instant now) {
        var query = em.createNativeQuery(FIND)
                .setParameter(1, tokens.fingerprint(token))
                .setParameter(2, Rows.time(now));
        return Rows.first(query)
                .map(row -> new AnswerLink(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (UUID) row[3], Rows.time(row[4])));
    }
}

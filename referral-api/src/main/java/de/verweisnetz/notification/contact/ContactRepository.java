package de.verweisnetz.notification.contact;

import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Addresses and choices, each member's own by row level security; addresses are stored sealed. */
@ApplicationScoped
public class ContactRepository {
    private static final String FIND =
            """
            SELECT member_id, participant_id, address_sealed, request_id, asked_at, confirmed_at, bounced_at, CAST(choices AS text)
              FROM notification.contact WHERE member_id = ?1""";
    private static final String SAVE =
            """
            INSERT INTO notification.contact (member_id, participant_id, address_sealed, request_id, fingerprint, asked_at, choices)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS jsonb))
            ON CONFLICT (member_id) DO UPDATE
               SET participant_id = excluded.participant_id, address_sealed = excluded.address_sealed,
                   request_id = excluded.request_id, fingerprint = excluded.fingerprint, asked_at = excluded.asked_at,
                   confirmed_at = NULL, bounced_at = NULL, choices = excluded.choices""";
    private static final String CHOOSE =
            "UPDATE notification.contact SET choices = CAST(?2 AS jsonb) WHERE member_id = ?1";
    private static final String FORGET = "DELETE FROM notification.contact WHERE member_id = ?1";
    private static final String CONFIRM = "SELECT notification.confirm(?1, ?2, ?3)";
    private static final String ASKED =
            "SELECT count(*) FROM notification.mail WHERE member_id = ?1 AND kind = 'CONFIRMATION' AND created_at > ?2";
    private static final String ASK =
            """
            INSERT INTO notification.mail (id, kind, cause, participant_id, member_id, state, created_at, next_at)
            VALUES (?1, 'CONFIRMATION', ?1, ?2, ?3, 'WAITING', ?4, ?4)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private NodeKeys keys;

    @Inject
    private ContactTokens tokens;

    public Optional<MailContact> find(UUID member) {
        return Rows.first(em.createNativeQuery(FIND).setParameter(1, member))
                .map(row -> new MailContact(
                        (UUID) row[0],
                        (UUID) row[1],
                        keys.open((byte[]) row[2], context(member)),
                        (UUID) row[3],
                        Objects.requireNonNull(Rows.instant(row[4])),
                        Rows.instant(row[5]),
                        Rows.instant(row[6]),
                        MailChoices.read((String) row[7])));
    }

    /** Keeps an address that is still to be confirmed, and has its mail sent. */
    public void ask(MailContact contact) {
        em.createNativeQuery(SAVE)
                .setParameter(1, contact.member())
                .setParameter(2, contact.participant())
                .setParameter(3, keys.seal(contact.address(), context(contact.member())))
                .setParameter(4, contact.request())
                .setParameter(5, tokens.fingerprintOf(contact.request()))
                .setParameter(6, Rows.time(contact.askedAt()))
                .setParameter(7, contact.choices().stored())
                .executeUpdate();
        em.createNativeQuery(ASK)
                .setParameter(1, contact.request())
                .setParameter(2, contact.participant())
                .setParameter(3, contact.member())
                .setParameter(4, Rows.time(contact.askedAt()))
                .executeUpdate();
    }

    /** How often she was asked since then. */
    public int asked(UUID member, Instant since) {
        var query = em.createNativeQuery(ASKED).setParameter(1, member).setParameter(2, Rows.time(since));
        return Rows.value(query).map(Number.class::cast).orElseThrow().intValue();
    }

    public void choose(UUID member, MailChoices choices) {
        em.createNativeQuery(CHOOSE)
                .setParameter(1, member)
                .setParameter(2, choices.stored())
                .executeUpdate();
    }

    public void forget(UUID member) {
        em.createNativeQuery(FORGET).setParameter(1, member).executeUpdate();
    }

    /** Answers whether the token was one that may still confirm. */
    public boolean confirm(String token, Instant now, Instant askedAfter) {
        var query = em.createNativeQuery(CONFIRM)
                .setParameter(1, tokens.fingerprint(token))
                .setParameter(2, Rows.time(now))
                .setParameter(3, Rows.time(askedAfter));
        return Rows.value(query).map(Boolean.class::cast).orElse(false);
    }

    static String context(UUID member) {
        return "mail-address:" + member;
    }
}

package de.verweisnetz.referral.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import de.verweisnetz.platform.keys.KeyWrapping.Wrapped;
import de.verweisnetz.platform.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and finds keys. Public halves everybody finds, private ones only their owner. */
@ApplicationScoped
class SealingKeyRepository {
    private static final String SELECT =
            """
            SELECT id, participant_id, custody, public_jwk, valid_from, valid_until, lost_at, destroyed_at
              FROM referral.sealing_key WHERE\s""";
    private static final String ADD =
            """
            SELECT referral.add_sealing_key(?1, CAST(?2 AS uuid), ?3, ?4, ?5, ?6, CAST(?7 AS uuid), CAST(?8 AS timestamptz),
                                            CAST(?9 AS bytea), CAST(?10 AS text))""";

    @PersistenceContext
    private EntityManager em;

    /** The key that is sealed to now; with null the node's own one. */
    Optional<SealingKey> inUse(@Nullable UUID participant) {
        var query = participant == null
                ? em.createNativeQuery(SELECT + "participant_id IS NULL AND valid_until IS NULL")
                : em.createNativeQuery(SELECT + "participant_id = ?1 AND valid_until IS NULL")
                        .setParameter(1, participant);
        return first(query);
    }

    Optional<SealingKey> find(UUID id) {
        return first(em.createNativeQuery(SELECT + "id = ?1").setParameter(1, id));
    }

    /** All of an organisation or of the node, the newest first. */
    List<SealingKey> of(@Nullable UUID participant) {
        var query = participant == null
                ? em.createNativeQuery(SELECT + "participant_id IS NULL ORDER BY valid_from DESC, id DESC")
                : em.createNativeQuery(SELECT + "participant_id = ?1 ORDER BY valid_from DESC, id DESC")
                        .setParameter(1, participant);
        return Rows.all(query).stream().map(SealingKeyRepository::key).toList();
    }

    boolean isKnown(ECKey key) {
        return Rows.value(em.createNativeQuery("SELECT id FROM referral.sealing_key WHERE thumbprint = ?1")
                        .setParameter(1, thumbprint(key)))
                .isPresent();
    }

    /** False when somebody was faster. */
    boolean add(SealingKey key, @Nullable SealingKey replaced, @Nullable Wrapped secret) {
        var add = writing(ADD)
                .setParameter(1, key.id())
                .setParameter(2, key.participant())
                .setParameter(3, key.custody().name())
                .setParameter(4, key.publicKey().toJSONString())
                .setParameter(5, thumbprint(key.publicKey()))
                .setParameter(6, Rows.time(key.validFrom()))
                .setParameter(7, replaced == null ? null : replaced.id())
                .setParameter(8, replaced == null ? null : text(replaced.validUntil()))
                .setParameter(9, secret == null ? null : secret.bytes())
                .setParameter(10, secret == null ? null : secret.with());
        return isTrue(add);
    }

    Optional<byte[]> secret(UUID key) {
        return Rows.value(em.createNativeQuery("SELECT wrapped FROM referral.sealing_secret WHERE key_id = ?1")
                        .setParameter(1, key))
                .map(byte[].class::cast);
    }

    /** What was sealed to a key that is lost. */
    record Unreadable(UUID data, UUID referral, UUID sender, UUID receiver) {}

    List<Unreadable> lose(UUID key, Instant at) {
        var query = writing("SELECT id, referral_id, sender_org, receiver_org FROM referral.lose_sealing_key(?1, ?2)")
                .setParameter(1, key)
                .setParameter(2, Rows.time(at));
        return Rows.all(query).stream()
                .map(row -> new Unreadable((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3]))
                .toList();
    }

    /** A SELECT that writes: without the mark it could run on a connection that the transaction knows nothing of. */
    private Query writing(String sql) {
        em.unwrap(Connection.class);
        return em.createNativeQuery(sql);
    }

    private static boolean isTrue(Query query) {
        return Rows.value(query).map(Boolean.class::cast).orElseThrow();
    }

    private static Optional<SealingKey> first(Query query) {
        return Rows.first(query).map(SealingKeyRepository::key);
    }

    private static SealingKey key(Object[] row) {
        return new SealingKey(
                (UUID) row[0],
                (UUID) row[1],
                Custody.valueOf((String) row[2]),
                parse((String) row[3]),
                Rows.time(row[4]),
                Rows.instant(row[5]),
                Rows.instant(row[6]),
                Rows.instant(row[7]));
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored public key cannot be read");
        }
    }

    static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("A public key has no thumbprint");
        }
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

package de.verweisnetz.referral.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.keys.KeyLostException;
import de.verweisnetz.platform.keys.KeyWrapping;
import de.verweisnetz.platform.keys.KeyWrapping.Wrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys to seal, sign and open with.
 *
 * <p>Private keys are unwrapped for one use and kept nowhere. An organisation without a key gets one in the node's
 * custody when something is sealed to it for the first time.
 */
@ApplicationScoped
public class KeyRing {
    @Inject
    private SealingKeyRepository repository;

    @Inject
    private KeyWrapping wrapping;

    @Inject
    private BusinessClock clock;

    /** What is sealed to an organisation now. */
    public SealingKey inUse(UUID participant) {
        return usable(participant);
    }

    public Optional<SealingKey> find(UUID key) {
        return repository.find(key);
    }

    /** The private key, for one use; a {@link KeyLostException} when it is gone. */
    public ECKey open(UUID key) {
        return open(key, repository.secret(key).orElseThrow(KeyLostException::new));
    }

    /** The same of a wrapped key that a query of its own has found. */
    public ECKey open(UUID key, byte[] wrapped) {
        try {
            return ECKey.parse(new String(wrapping.unwrap(wrapped, context(key)), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new KeyLostException();
        }
    }

    /** The node's private key that signs now. */
    public ECKey signing() {
        return open(usable(null).id());
    }

    /** The public key of a node's signature, also of one made years ago. */
    public Optional<ECKey> signer(String id) {
        try {
            return repository
                    .find(UUID.fromString(id))
                    .filter(key -> key.participant() == null)
                    .map(SealingKey::publicKey);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new key in the node's custody, in place of another one or as the first; false when somebody was faster. */
    boolean make(@Nullable UUID participant, @Nullable SealingKey replaced) {
        var drawn = draw(participant);
        return repository.add(drawn.key(), replaced, drawn.secret());
    }

    /** A key and its wrapped private half, stored nowhere yet. */
    record Drawn(SealingKey key, Wrapped secret) {}

    Drawn draw(@Nullable UUID participant) {
        var id = Ids.next();
        var key = generate(id, participant == null);
        var secret = wrapping.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8), context(id));
        var made = new SealingKey(id, participant, Custody.NODE, key.toPublicJWK(), clock.now(), null, null, null);
        return new Drawn(made, secret);
    }

    private SealingKey usable(@Nullable UUID participant) {
        return repository.inUse(participant).orElseGet(() -> {
            make(participant, null);
            return repository.inUse(participant).orElseThrow();
        });
    }

    private static ECKey generate(UUID id, boolean signs) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            return signs
                    ? new ECKey.Builder(key)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyID(id.toString())
                            .build()
                    : PublicKeys.named(key, id);
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made");
        }
    }

    /** Binds a wrapped key to its row. */
    static String context(UUID key) {
        return "sealing-key:" + key;
    }
}

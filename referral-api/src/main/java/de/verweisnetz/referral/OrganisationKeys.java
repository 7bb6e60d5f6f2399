package de.verweisnetz.referral;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.identity.Caller;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.referral.sealing.KeyRotation;
import de.verweisnetz.referral.sealing.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that client data are sealed to: each organisation's members see them, its managers replace them. */
@ApplicationScoped
public class OrganisationKeys {
    @Inject
    private KeyRotation rotation;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private CurrentCaller current;

    @Transactional
    @Requires(Permission.MEMBER)
    public OrganisationKeysView list() {
        return new OrganisationKeysView(
                rotation.of(current.get().participant()).stream()
                        .map(this::view)
                        .toList(),
                rotation.of(null).stream().map(this::view).toList());
    }

    /** A new key in place of the one in use, which stays good for some days. */
    @Transactional
    @Requires(Permission.MEMBER)
    public OrganisationKeyView replace(IdempotencyKey key, NewOrganisationKeyRequest request) {
        var participant = manager().participant();
        var jwk = request.jwk();
        var id = idempotency.once(key, () -> (jwk == null
                        ? rotation.renew(participant, request.replaces())
                        : rotation.register(participant, jwk, request.replaces()))
                .id());
        return view(own(participant, id));
    }

    /** A replaced key's private half is gone: what waits to be opened with it has to be sealed anew. */
    @Transactional
    @Requires(Permission.MEMBER)
    public OrganisationKeyView lose(IdempotencyKey key, UUID id) {
        var participant = manager().participant();
        idempotency.once(key, () -> {
            rotation.lose(own(participant, id));
            return id;
        });
        return view(own(participant, id));
    }

    private Caller manager() {
        var caller = current.get();
        if (!caller.manager()) {
            throw ProblemException.of(CommonProblem.NOT_PERMITTED);
        }
        return caller;
    }

    private SealingKey own(UUID participant, UUID id) {
        return rotation.of(participant).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private OrganisationKeyView view(SealingKey key) {
        return new OrganisationKeyView(
                key.id(),
                key.custody(),
                Json.read(key.publicKey().toJSONString(), JsonNode.class),
                key.validFrom(),
                key.validUntil(),
                replaceBy(key),
                key.lostAt(),
                key.destroyedAt());
    }

    private @Nullable Instant replaceBy(SealingKey key) {
        return key.validUntil() == null ? rotation.replaceBy(key) : null;
    }
}

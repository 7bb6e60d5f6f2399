package de.verweisnetz.referral.clientdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.ECKey;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.keys.KeyLostException;
import de.verweisnetz.referral.sealing.Address;
import de.verweisnetz.referral.sealing.Custody;
import de.verweisnetz.referral.sealing.EnvelopeException;
import de.verweisnetz.referral.sealing.Envelopes;
import de.verweisnetz.referral.sealing.KeyRing;
import de.verweisnetz.referral.sealing.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts contents into envelopes and takes them out again. */
@ApplicationScoped
class Sealing {
    @Inject
    private KeyRing keys;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    private Envelopes envelopes;

    @PostConstruct
    void open() {
        envelopes = new Envelopes(publicUrl + "/api");
    }

    /** Checked, and sealed to the keys that both organisations use now. */
    SealedData seal(Address address, ClientData data) {
        return seal(address, ClientDataRules.checked(data, clock.today()));
    }

    SealedData seal(Address address, Contents contents) {
        var receiver = keys.inUse(address.recipient());
        var sender = keys.inUse(address.sender());
        var now = clock.now();
        JsonNode data = Json.MAPPER.valueToTree(contents);
        var recipients = new Envelopes.Recipients(receiver.publicKey(), sender.publicKey());
        var envelope = envelopes.seal(address, now, data, keys.signing(), recipients);
        return new SealedData(address, envelope, receiver.id(), sender.id(), now);
    }

    /** With one of the two keys; an {@link EnvelopeException} when it cannot be. */
    Contents read(StoredData stored, UUID key) {
        return read(stored.envelope(), stored.address(), () -> keys.open(key));
    }

    /** The client's own copy, with whichever key the node holds. */
    Contents read(OwnEnvelope own) {
        return read(own.envelope(), own.address(), () -> keys.open(own.key(), own.wrapped()));
    }

    private Contents read(String envelope, Address address, Supplier<ECKey> key) {
        try {
            var data = envelopes.open(envelope, address, key.get(), keys::signer);
            return Json.MAPPER.treeToValue(data, Contents.class);
        } catch (KeyLostException e) {
            throw new EnvelopeException(Refusal.KEY);
        } catch (JsonProcessingException e) {
            throw new EnvelopeException(Refusal.SHAPE);
        }
    }

    /** Who holds the private key that opens the centre's copy. */
    Custody custody(UUID key) {
        return keys.find(key).orElseThrow().custody();
    }
}

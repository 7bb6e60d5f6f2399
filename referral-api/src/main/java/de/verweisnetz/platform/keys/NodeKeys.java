package de.verweisnetz.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals, opens and fingerprints with the node's keys; the keys themselves never leave this class. */
@ApplicationScoped
public class NodeKeys {
    private static final int FINGERPRINT_BYTES = 32;

    @Inject
    @ConfigProperty(name = "verweisnetz.keys.file")
    private String file;

    private Aead aead;
    private PrfSet prf;

    /** For programs that run beside the service. */
    public static NodeKeys of(Path file) {
        var keys = new NodeKeys();
        keys.file = file.toString();
        keys.load();
        return keys;
    }

    @PostConstruct
    void load() {
        try {
            var keys = KeyFile.read(Path.of(file));
            aead = keys.sealing().getPrimitive(RegistryConfiguration.get(), Aead.class);
            prf = keys.fingerprints().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key file cannot be used: " + e.getClass().getSimpleName());
        }
    }

    /**
     * @param context what the sealed text belongs to; opening with another context fails
     */
    public byte[] seal(String text, String context) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed");
        }
    }

    public String open(byte[] sealed, String context) {
        try {
            return new String(aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Opening failed");
        }
    }

    /** A keyed hash for look-ups: the same text gives the same 32 bytes, and without the key nobody can try texts. */
    public byte[] fingerprint(String purpose, String text) {
        try {
            var input = (purpose + "\0" + text).getBytes(StandardCharsets.UTF_8);
            return prf.computePrimary(input, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Fingerprinting failed");
        }
    }
}

package de.verweisnetz.platform.keys;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes the same fingerprints as the node of the integration tests, to fill its tables with codes in bulk. */
public final class NodeFingerprints {
    private final PrfSet prf;

    public NodeFingerprints() {
        try {
            prf = KeyFile.read(Path.of(System.getProperty("it.keys")))
                    .fingerprints()
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] of(String purpose, String text) {
        try {
            return prf.computePrimary((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

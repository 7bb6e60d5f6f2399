package de.verweisnetz.privacy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs what the node has done, so that whoever holds the public key can prove it later. */
@ApplicationScoped
public class Receipts {
    private static final String TYPE = "verweisnetz-erasure-receipt+json";

    @Inject
    @ConfigProperty(name = "verweisnetz.audit.key-file")
    private Optional<String> keyFile;

    /** That something was erased, as a compact JWS (ES256); nothing where the node has no key to sign with. */
    public Optional<String> sign(Object statement) {
        return sign(TYPE, statement);
    }

    /** The same for a statement of another type. */
    public Optional<String> sign(String type, Object statement) {
        return keyFile.map(file -> {
            try {
                return AuditKeys.read(Path.of(file)).sign(type, statement);
            } catch (IOException e) {
                throw new IllegalStateException("The key of the audit trail cannot be used: "
                        + e.getClass().getSimpleName());
            }
        });
    }
}

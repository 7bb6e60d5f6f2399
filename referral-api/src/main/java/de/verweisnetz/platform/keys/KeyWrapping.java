package de.verweisnetz.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Wraps private keys for the database, with a key that is in the node's key file only.
 *
 * <p>The file is looked at with every use and read again once it has changed, so that the wrapping key can be replaced
 * while the node runs.
 */
@ApplicationScoped
public class KeyWrapping {
    private record Loaded(FileTime changed, KeysetHandle keys, Aead aead) {}

    private final Path file;
    private volatile @Nullable Loaded loaded;

    @Inject
    public KeyWrapping(@ConfigProperty(name = "verweisnetz.keys.file") String file) {
        this.file = Path.of(file);
    }

    protected KeyWrapping() {
        this("");
    }

    /**
     * A key as it may lie in the database.
     *
     * @param with names the wrapping key
     */
    public record Wrapped(byte[] bytes, String with) {
        /** Never the bytes. */
        @Override
        public String toString() {
            return "Wrapped with " + with;
        }
    }

    /**
     * @param context what the key belongs to; unwrapping with another context fails
     */
    public Wrapped wrap(byte[] key, String context) {
        try {
            var current = current();
            return new Wrapped(current.aead().encrypt(key, bytes(context)), name(current));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapping failed");
        }
    }

    /** The key, or a {@link KeyLostException} when the file has no key that fits. */
    public byte[] unwrap(byte[] wrapped, String context) {
        try {
            return current().aead().decrypt(wrapped, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new KeyLostException();
        }
    }

    /** Names the key that wraps now. */
    public String inUse() {
        return name(current());
    }

    private Loaded current() {
        try {
            var changed = Files.getLastModifiedTime(file);
            var known = loaded;
            if (known == null || !known.changed().equals(changed)) {
                known = read(changed);
                loaded = known;
            }
            return known;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key file cannot be used: " + e.getClass().getSimpleName());
        }
    }

    private Loaded read(FileTime changed) throws IOException, GeneralSecurityException {
        var keys = KeyFile.read(file).wrapping();
        if (keys == null) {
            throw new IllegalStateException("The key file has no wrapping keys: complete it with KeyFileCommand");
        }
        return new Loaded(changed, keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static String name(Loaded keys) {
        return Integer.toHexString(keys.keys().getPrimary().getId());
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}

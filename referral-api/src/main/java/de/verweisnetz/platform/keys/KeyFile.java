package de.verweisnetz.platform.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The node's key file: three Tink key sets, one that seals, one that makes look-up fingerprints, and one that wraps the
 * private keys of organisations.
 *
 * <p>It lives outside the database and its backups: who has only one of the two can read nothing.
 *
 * @param wrapping null in files that are older than organisations' keys
 */
record KeyFile(KeysetHandle sealing, KeysetHandle fingerprints, @Nullable KeysetHandle wrapping) {
    private static final String SEALING = "sealing";
    private static final String FINGERPRINTS = "fingerprints";
    private static final String WRAPPING = "wrapping";

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static KeyFile generate() throws GeneralSecurityException {
        var prf = HmacPrfParameters.builder()
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .setKeySizeBytes(32)
                .build();
        return new KeyFile(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(prf),
                WrappingKeys.first());
    }

    static KeyFile read(Path file) throws IOException, GeneralSecurityException {
        var json = Json.MAPPER.readTree(file.toFile());
        var wrapping = json.get(WRAPPING);
        return new KeyFile(
                keyset(json.required(SEALING).toString()),
                keyset(json.required(FINGERPRINTS).toString()),
                wrapping == null ? null : keyset(wrapping.toString()));
    }

    KeyFile with(KeysetHandle otherWrapping) {
        return new KeyFile(sealing, fingerprints, otherWrapping);
    }

    /** Writes a new file that nobody but its owner may read; never over an old one. */
    void write(Path file) throws IOException, GeneralSecurityException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set(SEALING, Json.MAPPER.readTree(text(sealing)));
        json.set(FINGERPRINTS, Json.MAPPER.readTree(text(fingerprints)));
        if (wrapping != null) {
            json.set(WRAPPING, Json.MAPPER.readTree(text(wrapping)));
        }
        Files.writeString(file, json.toPrettyString() + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /** In one step: who reads meanwhile finds the old file or the new one, never half of it. */
    void replace(Path file) throws IOException, GeneralSecurityException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        write(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }
}

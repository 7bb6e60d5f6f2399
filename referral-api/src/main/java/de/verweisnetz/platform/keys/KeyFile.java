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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The node's key file: two Tink key sets, one that seals and one that makes look-up fingerprints.
 *
 * <p>It lives outside the database and its backups: who has only one of the two can read nothing.
 */
record KeyFile(KeysetHandle sealing, KeysetHandle fingerprints) {

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
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), KeysetHandle.generateNew(prf));
    }

    static KeyFile read(Path file) throws IOException, GeneralSecurityException {
        var json = Json.MAPPER.readTree(file.toFile());
        return new KeyFile(
                keyset(json.required("sealing").toString()),
                keyset(json.required("fingerprints").toString()));
    }

    /** Writes a new file that nobody but its owner may read; never over an old one. */
    void write(Path file) throws IOException, GeneralSecurityException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set("sealing", Json.MAPPER.readTree(text(sealing)));
        json.set("fingerprints", Json.MAPPER.readTree(text(fingerprints)));
        Files.writeString(file, json.toPrettyString() + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }
}

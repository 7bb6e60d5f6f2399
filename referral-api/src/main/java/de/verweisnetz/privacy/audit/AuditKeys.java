package de.verweisnetz.privacy.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/**
 * Keys that sign what is said about the chain (ES256).
 *
 * <p>The first private key of the set signs; every key of the set is believed. Who only checks has the public ones.
 */
final class AuditKeys {
    private final JWKSet keys;

    AuditKeys(JWKSet keys) {
        this.keys = keys;
    }

    static AuditKeys read(Path file) throws IOException {
        try {
            return new AuditKeys(JWKSet.parse(Files.readString(file)));
        } catch (ParseException e) {
            // Its message may quote the file.
            throw new IOException("The file of the audit keys is no set of keys");
        }
    }

    <T> String sign(String type, T statement) {
        var key = signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var signed = new JWSObject(header, new Payload(Json.write(statement)));
        try {
            signed.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing failed");
        }
        return signed.serialize();
    }

    /** What was signed; nothing where it was not signed as this type by one of these keys. */
    <T> Optional<T> verify(String type, String signed, Class<T> statement) {
        try {
            var object = JWSObject.parse(signed.strip());
            var header = object.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !new JOSEObjectType(type).equals(header.getType())
                    || !(keys.getKeyByKeyId(header.getKeyID()) instanceof ECKey key)
                    || !object.verify(new ECDSAVerifier(key.toPublicJWK()))) {
                return Optional.empty();
            }
            return Optional.of(Json.MAPPER
                    .readerFor(statement)
                    .readValue(object.getPayload().toBytes()));
        } catch (ParseException | JOSEException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private ECKey signing() {
        return keys.getKeys().stream()
                .filter(key -> key instanceof ECKey && key.isPrivate())
                .map(ECKey.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The file of the audit keys holds no private key"));
    }
}

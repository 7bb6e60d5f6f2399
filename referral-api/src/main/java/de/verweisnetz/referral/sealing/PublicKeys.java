package de.verweisnetz.referral.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;

/** Reads the public keys that organisations bring themselves; refuses everything that is more or less than that. */
final class PublicKeys {
    private static final String POINTER = "/jwk";
    private static final Set<String> KNOWN = Set.of("kty", "crv", "x", "y", "use", "alg", "kid");

    private PublicKeys() {}

    /** The key under an id of ours. */
    static ECKey read(JsonNode jwk, UUID id) {
        if (jwk.has("d")) {
            throw refused("key-private");
        }
        jwk.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw refused("key-parameter");
            }
        });
        expect(jwk, "use", KeyUse.ENCRYPTION.getValue());
        expect(jwk, "alg", JWEAlgorithm.ECDH_ES_A256KW.getName());
        return named(point(jwk), id);
    }

    /** As we give keys out: with use, algorithm and id. */
    static ECKey named(ECKey key, UUID id) {
        return new ECKey.Builder(key)
                .keyUse(KeyUse.ENCRYPTION)
                .algorithm(JWEAlgorithm.ECDH_ES_A256KW)
                .keyID(id.toString())
                .build();
    }

    private static ECKey point(JsonNode jwk) {
        try {
            var key = new ECKey.Builder(ECKey.parse(jwk.toString())).build();
            if (!Curve.P_256.equals(key.getCurve())) {
                throw refused("key-type");
            }
            // Checks that the point lies on the curve.
            new ECDHEncrypter(key);
            return key;
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            throw refused("key-type");
        }
    }

    private static void expect(JsonNode jwk, String name, String value) {
        if (jwk.has(name) && !jwk.get(name).asText().equals(value)) {
            throw refused("key-type");
        }
    }

    static ProblemException refused(String error) {
        return ProblemException.of(SealingProblem.KEY_REFUSED, FieldError.at(POINTER, error));
    }
}

package de.verweisnetz.referral.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MultiEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import de.verweisnetz.platform.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signed texts as a forger would make them, in envelopes that are otherwise in order. */
final class TestLetters {
    private static final String TYPE = "client-data+jws";

    private final Map<String, Object> content = new HashMap<>();
    private final ECKey node;

    TestLetters(String issuer, Address address, ECKey node) {
        this.node = node;
        content.put("iss", issuer);
        content.put("iat", 1_700_000_000L);
        content.put("ref", address.referral().toString());
        content.put("snd", address.sender().toString());
        content.put("rcp", address.recipient().toString());
        content.put("cns", address.consent().toString());
        content.put("data", Map.of("value", "+493023125056"));
    }

    static String sealed(String letter, Address address, ECKey receiver, ECKey sender) {
        try {
            var envelope = new JWEObjectJSON(
                    new JWEHeader.Builder(EncryptionMethod.A256GCM)
                            .type(new JOSEObjectType("client-data+jwe"))
                            .contentType(TYPE)
                            .customParam("ref", address.referral().toString())
                            .customParam("snd", address.sender().toString())
                            .customParam("rcp", address.recipient().toString())
                            .customParam("cns", address.consent().toString())
                            .build(),
                    new Payload(letter));
            envelope.encrypt(new MultiEncrypter(new JWKSet(List.of(receiver.toPublicJWK(), sender.toPublicJWK()))));
            return envelope.serializeGeneral();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(String name, String value) {
        var other = new HashMap<>(content);
        other.put(name, value);
        return sign(header().build(), other, signer(node));
    }

    String typed(String type) {
        return sign(header().type(new JOSEObjectType(type)).build(), content, signer(node));
    }

    String withKeyInHeader() {
        return sign(header().jwk(node.toPublicJWK()).build(), content, signer(node));
    }

    String withParameter(String name, String value) {
        var parts = of("iat", "0").split("\\.");
        var header = "{\"alg\":\"ES256\",\"typ\":\"%s\",\"kid\":\"%s\",\"%s\":\"%s\"}"
                .formatted(TYPE, node.getKeyID(), name, value);
        return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
    }

    String critical() {
        var parts = of("iat", "0").split("\\.");
        var header = "{\"alg\":\"ES256\",\"typ\":\"%s\",\"kid\":\"%s\",\"crit\":[\"exp\"],\"exp\":1}"
                .formatted(TYPE, node.getKeyID());
        return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
    }

    String by(ECKey other) {
        return sign(header().keyID(other.getKeyID()).build(), content, signer(other));
    }

    String changed() {
        var parts = of("iat", "0").split("\\.");
        return parts[0] + "." + Base64URL.encode(Json.write(content)) + "." + parts[2];
    }

    String unsigned() {
        var header = "{\"alg\":\"none\",\"typ\":\"%s\",\"kid\":\"%s\"}".formatted(TYPE, node.getKeyID());
        return Base64URL.encode(header) + "." + Base64URL.encode(Json.write(content)) + ".";
    }

    /** The oldest trick: the public key as the secret of a symmetric signature. */
    String byHmac() {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType(TYPE))
                    .keyID(node.getKeyID())
                    .build();
            return sign(header, content, new MACSigner(node.toPublicJWK().toJSONString()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(TYPE))
                .keyID(node.getKeyID());
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWSHeader header, Map<String, Object> content, JWSSigner signer) {
        try {
            var letter = new JWSObject(header, new Payload(Json.write(content)));
            letter.sign(signer);
            return letter.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

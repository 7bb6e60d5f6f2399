package de.verweisnetz.referral.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObjectJSON;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MultiDecrypter;
import com.nimbusds.jose.crypto.MultiEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import de.verweisnetz.platform.json.Json;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Seals a text for two organisations and opens it again: a JWS inside a JWE with two recipients.
 *
 * <p>ES256, ECDH-ES+A256KW, A256GCM, P-256, as {@code docs/sealing.md} describes it. Receiver and sender each open it
 * with a key of their own; the address is bound to the ciphertext and stands once more in what is signed.
 */
public final class Envelopes {
    private static final JOSEObjectType ENVELOPE = new JOSEObjectType(HeaderRules.ENVELOPE_TYPE);
    private static final JOSEObjectType LETTER = new JOSEObjectType(HeaderRules.LETTER_TYPE);
    private static final String ISSUER = "iss";
    private static final String ISSUED_AT = "iat";
    private static final String DATA = "data";

    private final String node;

    /**
     * @param node names the node that signs
     */
    public Envelopes(String node) {
        this.node = node;
    }

    /** The public keys of both organisations, which an envelope is sealed to. */
    public record Recipients(ECKey receiver, ECKey sender) {}

    /**
     * @param data JSON
     * @param signing the node's private key
     */
    public String seal(Address address, Instant at, JsonNode data, ECKey signing, Recipients recipients) {
        try {
            var envelope = new JWEObjectJSON(header(address), new Payload(letter(address, at, data, signing)));
            envelope.encrypt(new MultiEncrypter(new JWKSet(List.of(
                    recipients.receiver().toPublicJWK(), recipients.sender().toPublicJWK()))));
            return envelope.serializeGeneral();
        } catch (JOSEException e) {
            throw new IllegalStateException("Sealing failed");
        }
    }

    /**
     * The data in an envelope; an {@link EnvelopeException} when anything about it is not as it should be.
     *
     * @param expected what the node knows of the referral
     * @param key private key of one of the two organisations
     * @param signers the node's public keys by their id
     */
    public JsonNode open(String envelope, Address expected, ECKey key, Function<String, Optional<ECKey>> signers) {
        checkAddress(HeaderRules.checkEnvelope(envelope), expected);
        var letter = decrypted(envelope, key);
        HeaderRules.checkLetter(letter);
        var content = HeaderRules.json(verified(letter, signers));
        HeaderRules.require(content.path(ISSUER).asText().equals(node), Refusal.ADDRESS);
        checkAddress(content, expected);
        return content.required(DATA);
    }

    private static JWEHeader header(Address address) {
        return new JWEHeader.Builder(EncryptionMethod.A256GCM)
                .type(ENVELOPE)
                .contentType(HeaderRules.LETTER_TYPE)
                .customParam(HeaderRules.REFERRAL, address.referral().toString())
                .customParam(HeaderRules.SENDER, address.sender().toString())
                .customParam(HeaderRules.RECIPIENT, address.recipient().toString())
                .customParam(HeaderRules.CONSENT, address.consent().toString())
                .build();
    }

    private String letter(Address address, Instant at, JsonNode data, ECKey signing) throws JOSEException {
        var content = new LinkedHashMap<String, Object>();
        content.put(ISSUER, node);
        content.put(ISSUED_AT, at.getEpochSecond());
        content.put(HeaderRules.REFERRAL, address.referral());
        content.put(HeaderRules.SENDER, address.sender());
        content.put(HeaderRules.RECIPIENT, address.recipient());
        content.put(HeaderRules.CONSENT, address.consent());
        content.put(DATA, data);
        var letter = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(LETTER)
                        .keyID(signing.getKeyID())
                        .build(),
                new Payload(Json.write(content)));
        letter.sign(new ECDSASigner(signing));
        return letter.serialize();
    }

    private static String decrypted(String envelope, ECKey key) {
        try {
            var sealed = JWEObjectJSON.parse(envelope);
            boolean ours = sealed.getRecipients().stream().anyMatch(recipient -> key.getKeyID()
                    .equals(recipient.getUnprotectedHeader().getKeyID()));
            HeaderRules.require(ours, Refusal.RECIPIENT);
            sealed.decrypt(new MultiDecrypter(key));
            return sealed.getPayload().toString();
        } catch (ParseException e) {
            throw new EnvelopeException(Refusal.SHAPE);
        } catch (JOSEException e) {
            throw new EnvelopeException(Refusal.KEY);
        }
    }

    private static String verified(String letter, Function<String, Optional<ECKey>> signers) {
        try {
            var signed = JWSObject.parse(letter);
            var signer = signers.apply(signed.getHeader().getKeyID())
                    .orElseThrow(() -> new EnvelopeException(Refusal.SIGNATURE));
            HeaderRules.require(signed.verify(new ECDSAVerifier(signer.toPublicJWK())), Refusal.SIGNATURE);
            return signed.getPayload().toString();
        } catch (ParseException e) {
            throw new EnvelopeException(Refusal.SHAPE);
        } catch (JOSEException e) {
            throw new EnvelopeException(Refusal.SIGNATURE);
        }
    }

    private static void checkAddress(JsonNode stated, Address expected) {
        checkId(stated, HeaderRules.REFERRAL, expected.referral());
        checkId(stated, HeaderRules.SENDER, expected.sender());
        checkId(stated, HeaderRules.RECIPIENT, expected.recipient());
        checkId(stated, HeaderRules.CONSENT, expected.consent());
    }

    private static void checkId(JsonNode stated, String name, UUID expected) {
        HeaderRules.require(stated.path(name).asText().equals(expected.toString()), Refusal.ADDRESS);
    }
}

package de.verweisnetz.referral.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import de.verweisnetz.platform.json.Json;
import java.util.HashSet;
import java.util.Set;

/**
 * What may stand in the headers of an envelope and of the signed text in it: a short list, and nothing else.
 *
 * <p>Checked before any key is touched. A list of what is allowed also refuses what nobody has thought of yet.
 */
final class HeaderRules {
    static final String ALG = "alg";
    static final String KID = "kid";
    static final String PROTECTED = "protected";
    static final String RECIPIENTS = "recipients";
    static final String HEADER = "header";
    static final String REFERRAL = "ref";
    static final String SENDER = "snd";
    static final String RECIPIENT = "rcp";
    static final String CONSENT = "cns";
    static final String ENVELOPE_TYPE = "client-data+jwe";
    static final String LETTER_TYPE = "client-data+jws";

    private static final String TYP = "typ";
    private static final String CTY = "cty";
    private static final String ENC = "enc";
    private static final String EPK = "epk";
    private static final String CRIT = "crit";
    private static final Set<String> OUTSIDE = Set.of(PROTECTED, RECIPIENTS, "iv", "ciphertext", "tag");
    private static final Set<String> PROTECTED_NAMES = Set.of(TYP, CTY, ENC, REFERRAL, SENDER, RECIPIENT, CONSENT);
    private static final Set<String> RECIPIENT_NAMES = Set.of(ALG, EPK, KID);
    private static final Set<String> EPK_NAMES = Set.of("kty", "crv", "x", "y");
    private static final Set<String> LETTER_NAMES = Set.of(ALG, TYP, KID);
    private static final int MOST_CHARACTERS = 20_000;
    private static final int TWO = 2;

    private HeaderRules() {}

    /** Refuses what is not an envelope of ours; answers its protected header. */
    static JsonNode checkEnvelope(String envelope) {
        var whole = json(envelope);
        require(names(whole).equals(OUTSIDE), Refusal.SHAPE);
        var header = header(whole.get(PROTECTED));
        require(!header.has(CRIT), Refusal.CRITICAL);
        require(names(header).equals(PROTECTED_NAMES), Refusal.HEADER);
        require(header.get(ENC).asText().equals("A256GCM"), Refusal.ALGORITHM);
        require(header.get(TYP).asText().equals(ENVELOPE_TYPE), Refusal.TYPE);
        require(header.get(CTY).asText().equals(LETTER_TYPE), Refusal.TYPE);
        var recipients = whole.get(RECIPIENTS);
        require(recipients.isArray() && recipients.size() == TWO, Refusal.SHAPE);
        recipients.forEach(HeaderRules::checkRecipient);
        return header;
    }

    /** Refuses a signed text that is not one of ours, by its first part. */
    static void checkLetter(String letter) {
        int dot = letter.indexOf('.');
        require(dot > 0, Refusal.SHAPE);
        var header = json(new Base64URL(letter.substring(0, dot)).decodeToString());
        require(!header.has(CRIT), Refusal.CRITICAL);
        require(names(header).equals(LETTER_NAMES), Refusal.HEADER);
        require(header.get(ALG).asText().equals("ES256"), Refusal.ALGORITHM);
        require(header.get(TYP).asText().equals(LETTER_TYPE), Refusal.TYPE);
    }

    private static void checkRecipient(JsonNode recipient) {
        require(names(recipient).equals(Set.of(HEADER, "encrypted_key")), Refusal.SHAPE);
        var header = recipient.get(HEADER);
        require(!header.has(CRIT), Refusal.CRITICAL);
        require(names(header).equals(RECIPIENT_NAMES), Refusal.HEADER);
        require(header.get(ALG).asText().equals("ECDH-ES+A256KW"), Refusal.ALGORITHM);
        var key = header.get(EPK);
        require(names(key).equals(EPK_NAMES), Refusal.HEADER);
        require(key.get("kty").asText().equals("EC") && key.get("crv").asText().equals("P-256"), Refusal.ALGORITHM);
    }

    private static JsonNode header(JsonNode encoded) {
        return json(new Base64URL(encoded.asText()).decodeToString());
    }

    static JsonNode json(String text) {
        require(text.length() <= MOST_CHARACTERS, Refusal.SHAPE);
        try {
            var node = Json.MAPPER.readTree(text);
            require(node != null && node.isObject(), Refusal.SHAPE);
            return node;
        } catch (JsonProcessingException e) {
            throw new EnvelopeException(Refusal.SHAPE);
        }
    }

    static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw new EnvelopeException(otherwise);
        }
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

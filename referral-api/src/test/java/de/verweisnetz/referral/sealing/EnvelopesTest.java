package de.verweisnetz.referral.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnvelopesTest {
    private static final String NODE = "https://knoten.example/api";
    private static final JsonNode DATA = Json.read("{\"value\":\"Ä +493023125056\"}", JsonNode.class);

    private final ECKey node = TestKeys.signing();
    private final ECKey receiver = TestKeys.encryption();
    private final ECKey sender = TestKeys.encryption();
    private final Address address = new Address(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    private final Envelopes envelopes = new Envelopes(NODE);
    private final String sealed = seal(envelopes, address);

    private String seal(Envelopes by, Address to) {
        return by.seal(to, Instant.now(), DATA, node, new Envelopes.Recipients(receiver, sender));
    }

    private JsonNode open(String envelope, ECKey key) {
        return envelopes.open(envelope, address, key, this::signer);
    }

    private Optional<ECKey> signer(String id) {
        return Optional.of(node.toPublicJWK()).filter(key -> key.getKeyID().equals(id));
    }

    private void assertRefused(String envelope, Refusal why) {
        assertThatThrownBy(() -> open(envelope, receiver))
                .isInstanceOfSatisfying(
                        EnvelopeException.class, e -> assertThat(e.refusal()).isEqualTo(why));
    }

    @Test
    void receiver_and_sender_each_open_it_with_their_own_key() {
        assertThat(open(sealed, receiver)).isEqualTo(DATA);
        assertThat(open(sealed, sender)).isEqualTo(DATA);
    }

    @Test
    void an_organisation_that_refers_to_itself_opens_it_too() {
        var own = envelopes.seal(address, Instant.now(), DATA, node, new Envelopes.Recipients(receiver, receiver));
        assertThat(open(own, receiver)).isEqualTo(DATA);
    }

    @Test
    void nobody_else_opens_it() {
        assertThatThrownBy(() -> open(sealed, TestKeys.encryption()))
                .isInstanceOfSatisfying(
                        EnvelopeException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.RECIPIENT));
    }

    @Test
    void another_private_key_under_the_same_name_does_not_open_it() {
        var impostor = new ECKey.Builder(TestKeys.encryption())
                .keyID(receiver.getKeyID())
                .build();
        assertThatThrownBy(() -> open(sealed, impostor))
                .isInstanceOfSatisfying(
                        EnvelopeException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.KEY));
    }

    @Test
    void it_says_what_it_says_in_the_algorithms_that_are_agreed_and_shows_nothing_of_the_data() {
        var json = Json.read(sealed, JsonNode.class);
        assertThat(Json.MAPPER.convertValue(protectedHeader(json), Map.class))
                .isEqualTo(Map.of(
                        "typ", "client-data+jwe",
                        "cty", "client-data+jws",
                        "enc", "A256GCM",
                        "ref", address.referral().toString(),
                        "snd", address.sender().toString(),
                        "rcp", address.recipient().toString(),
                        "cns", address.consent().toString()));
        assertThat(json.at("/recipients").findValuesAsText("alg")).containsExactly("ECDH-ES+A256KW", "ECDH-ES+A256KW");
        assertThat(json.at("/recipients").findValuesAsText("kid"))
                .containsExactly(receiver.getKeyID(), sender.getKeyID());
        assertThat(sealed).doesNotContain("493023125056");
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        assertThat(seal(envelopes, address)).isNotEqualTo(sealed);
    }

    @TestFactory
    Stream<DynamicTest> every_change_of_any_part_is_noticed() {
        return Stream.of("/iv", "/ciphertext", "/tag", "/recipients/0/encrypted_key")
                .map(part -> DynamicTest.dynamicTest(part, () -> assertRefused(flipped(part), Refusal.KEY)));
    }

    @TestFactory
    Stream<DynamicTest> a_protected_header_that_is_not_ours_is_refused() {
        return Stream.of(
                protectedCase("zip", h -> h.put("zip", "DEF"), Refusal.HEADER),
                protectedCase(
                        "password-based",
                        h -> h.put("alg", "PBES2-HS512+A256KW").put("p2s", "c2FsdA"),
                        Refusal.HEADER),
                protectedCase("jku", h -> h.put("jku", "https://example.org/jwks"), Refusal.HEADER),
                protectedCase("x5u", h -> h.put("x5u", "https://example.org/cert"), Refusal.HEADER),
                protectedCase("jwk", h -> h.set("jwk", jwk(receiver)), Refusal.HEADER),
                protectedCase("crit", h -> h.putArray("crit").add("exp"), Refusal.CRITICAL),
                protectedCase("type", h -> h.put("typ", "JWT"), Refusal.TYPE),
                protectedCase("no type", h -> h.remove("typ"), Refusal.HEADER),
                protectedCase("content type", h -> h.put("cty", "JWT"), Refusal.TYPE),
                protectedCase("encryption", h -> h.put("enc", "A128GCM"), Refusal.ALGORITHM),
                protectedCase("referral", h -> h.put("ref", Ids.next().toString()), Refusal.ADDRESS),
                protectedCase("recipient", h -> h.put("rcp", Ids.next().toString()), Refusal.ADDRESS));
    }

    @TestFactory
    Stream<DynamicTest> a_recipients_header_that_is_not_ours_is_refused() {
        return Stream.of(
                recipientCase("none", h -> h.put("alg", "none"), Refusal.ALGORITHM),
                recipientCase("direct", h -> h.put("alg", "dir"), Refusal.ALGORITHM),
                recipientCase("password-based", h -> h.put("alg", "PBES2-HS512+A256KW"), Refusal.ALGORITHM),
                recipientCase("password-based with its parameters", h -> h.put("p2s", "c2FsdA"), Refusal.HEADER),
                recipientCase("jku", h -> h.put("jku", "https://example.org/jwks"), Refusal.HEADER),
                recipientCase("x5u", h -> h.put("x5u", "https://example.org/cert"), Refusal.HEADER),
                recipientCase("jwk", h -> h.set("jwk", jwk(receiver)), Refusal.HEADER),
                recipientCase("zip", h -> h.put("zip", "DEF"), Refusal.HEADER),
                recipientCase("crit", h -> h.putArray("crit").add("b64"), Refusal.CRITICAL),
                recipientCase("another curve", h -> h.withObject("/epk").put("crv", "P-521"), Refusal.ALGORITHM),
                recipientCase(
                        "a private ephemeral key", h -> h.withObject("/epk").put("d", "AA"), Refusal.HEADER),
                recipientCase("a point off the curve", h -> h.withObject("/epk").put("y", point(1)), Refusal.KEY));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_envelope_of_two_is_refused() {
        return Map.<String, Consumer<ObjectNode>>of(
                        "one recipient", e -> e.withArray("recipients").remove(0),
                        "three recipients", e -> e.withArray("recipients").add(e.at("/recipients/0")),
                        "an unprotected header", e -> e.putObject("unprotected").put("zip", "DEF"),
                        "additional data", e -> e.put("aad", "AA"),
                        "no tag", e -> e.remove("tag"),
                        "flattened", e -> e.set("header", e.at("/recipients/0/header")))
                .entrySet()
                .stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> {
                    ObjectNode envelope = Json.read(sealed, ObjectNode.class);
                    change.getValue().accept(envelope);
                    assertRefused(envelope.toString(), Refusal.SHAPE);
                }));
    }

    @Test
    void text_that_is_no_json_too_long_or_has_a_name_twice_is_refused() {
        assertRefused("{", Refusal.SHAPE);
        assertRefused("[]", Refusal.SHAPE);
        assertRefused("", Refusal.SHAPE);
        assertRefused(sealed.replaceFirst("\\{", "{\"tag\":\"AA\","), Refusal.SHAPE);
        assertRefused(sealed.replaceFirst("\\{", "{\"x\":\"" + "A".repeat(20_000) + "\","), Refusal.SHAPE);
    }

    @TestFactory
    Stream<DynamicTest> a_signed_text_that_is_not_ours_is_refused() {
        var letters = new TestLetters(NODE, address, node);
        return Stream.of(
                letterCase("unsigned", letters.unsigned(), Refusal.ALGORITHM),
                letterCase("by a shared secret", letters.byHmac(), Refusal.ALGORITHM),
                letterCase("of another type", letters.typed("JWT"), Refusal.TYPE),
                letterCase("with a key in it", letters.withKeyInHeader(), Refusal.HEADER),
                letterCase(
                        "with an address of keys", letters.withParameter("jku", "https://example.org"), Refusal.HEADER),
                letterCase(
                        "with a certificate's address",
                        letters.withParameter("x5u", "https://example.org"),
                        Refusal.HEADER),
                letterCase("with something critical", letters.critical(), Refusal.CRITICAL),
                letterCase("signed by somebody else", letters.by(TestKeys.signing()), Refusal.SIGNATURE),
                letterCase(
                        "signed by somebody else in our name",
                        letters.by(TestKeys.signing(node.getKeyID())),
                        Refusal.SIGNATURE),
                letterCase("changed after it was signed", letters.changed(), Refusal.SIGNATURE),
                letterCase("of another node", letters.of("iss", "https://anderer.example/api"), Refusal.ADDRESS),
                letterCase("for another referral", letters.of("ref", Ids.next().toString()), Refusal.ADDRESS),
                letterCase("by another sender", letters.of("snd", Ids.next().toString()), Refusal.ADDRESS),
                letterCase("for another recipient", letters.of("rcp", Ids.next().toString()), Refusal.ADDRESS),
                letterCase("under another consent", letters.of("cns", Ids.next().toString()), Refusal.ADDRESS),
                letterCase("not signed at all", DATA.toString(), Refusal.SHAPE));
    }

    @Test
    void an_envelope_of_another_referral_is_refused_although_it_is_genuine() {
        var other = new Address(Ids.next(), address.sender(), address.recipient(), address.consent());
        assertRefused(seal(envelopes, other), Refusal.ADDRESS);
    }

    @Test
    void a_refusal_says_nothing_of_what_is_inside() {
        assertThatThrownBy(() -> open(flipped("/tag"), receiver))
                .hasMessage("KEY")
                .hasNoCause();
    }

    private DynamicTest protectedCase(String name, Consumer<ObjectNode> change, Refusal why) {
        return DynamicTest.dynamicTest(name, () -> {
            ObjectNode envelope = Json.read(sealed, ObjectNode.class);
            var header = (ObjectNode) protectedHeader(envelope);
            change.accept(header);
            assertRefused(
                    envelope.put(
                                    "protected",
                                    Base64URL.encode(header.toString()).toString())
                            .toString(),
                    why);
        });
    }

    private DynamicTest recipientCase(String name, Consumer<ObjectNode> change, Refusal why) {
        return DynamicTest.dynamicTest(name, () -> {
            ObjectNode envelope = Json.read(sealed, ObjectNode.class);
            change.accept((ObjectNode) envelope.at("/recipients/0/header"));
            assertRefused(envelope.toString(), why);
        });
    }

    private DynamicTest letterCase(String name, String letter, Refusal why) {
        return DynamicTest.dynamicTest(
                name, () -> assertRefused(TestLetters.sealed(letter, address, receiver, sender), why));
    }

    private String flipped(String part) {
        ObjectNode envelope = Json.read(sealed, ObjectNode.class);
        var parent = (ObjectNode) envelope.at(part.substring(0, part.lastIndexOf('/')));
        var name = part.substring(part.lastIndexOf('/') + 1);
        var bytes = new Base64URL(parent.get(name).asText()).decode();
        bytes[0] ^= 1;
        parent.put(name, Base64URL.encode(bytes).toString());
        return envelope.toString();
    }

    private static String point(int value) {
        var bytes = new byte[32];
        bytes[31] = (byte) value;
        return Base64URL.encode(bytes).toString();
    }

    private static JsonNode jwk(ECKey key) {
        return Json.read(key.toPublicJWK().toJSONString(), JsonNode.class);
    }

    private static JsonNode protectedHeader(JsonNode envelope) {
        return Json.read(new Base64URL(envelope.get("protected").asText()).decodeToString(), JsonNode.class);
    }
}

package de.verweisnetz.referral.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class PublicKeysTest {
    private final ECKey key = TestKeys.encryption();

    @Test
    void a_public_key_is_taken_under_an_id_of_ours_and_without_anything_private() {
        var id = Ids.next();
        var read = PublicKeys.read(json(key.toPublicJWK()), id);
        assertThat(read.getKeyID()).isEqualTo(id.toString());
        assertThat(read.getX()).isEqualTo(key.getX());
        assertThat(read.isPrivate()).isFalse();
    }

    @Test
    void use_and_algorithm_may_be_left_out() {
        var bare = json(key.toPublicJWK());
        bare.remove(java.util.List.of("use", "alg", "kid"));
        assertThat(PublicKeys.read(bare, Ids.next()).getY()).isEqualTo(key.getY());
    }

    @Test
    void a_private_key_is_refused_and_not_quoted() {
        assertThatThrownBy(() -> PublicKeys.read(json(key), Ids.next()))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.errors()).extracting("code").containsExactly("key-private");
                    assertThat(e.toString()).doesNotContain(key.getD().toString());
                });
    }

    @Test
    void keys_of_other_kinds_are_refused() {
        assertRefused(json(TestKeys.on(Curve.P_384).toPublicJWK()), "key-type");
        assertRefused(json(key.toPublicJWK()).put("crv", "secp256k1"), "key-type");
        assertRefused(json(TestKeys.signing().toPublicJWK()), "key-type");
        assertRefused(json(key.toPublicJWK()).put("alg", "ECDH-ES"), "key-type");
        assertRefused(json(key.toPublicJWK()).put("kty", "RSA"), "key-type");
        assertRefused(Json.read("{}", ObjectNode.class), "key-type");
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() {
        assertRefused(json(key.toPublicJWK()).put("y", key.getX().toString()), "key-type");
    }

    @Test
    void certificates_and_addresses_are_refused() {
        assertRefused(json(key.toPublicJWK()).put("x5u", "https://example.org"), "key-parameter");
        assertRefused(json(key.toPublicJWK()).put("k", "AA"), "key-parameter");
    }

    private static void assertRefused(ObjectNode jwk, String code) {
        assertThatThrownBy(() -> PublicKeys.read(jwk, Ids.next())).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(SealingProblem.KEY_REFUSED);
            assertThat(e.errors()).extracting("code").containsExactly(code);
        });
    }

    private static ObjectNode json(ECKey key) {
        return Json.read(key.toJSONString(), ObjectNode.class);
    }
}

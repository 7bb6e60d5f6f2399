package de.verweisnetz.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import de.verweisnetz.testing.TestIssuer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class TokenIT extends ApiIT {
    private final Member stefan = Member.of("streetworker");

    @Test
    void a_member_is_known_by_her_token() {
        var me = Api.as(stefan).get("/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/membership_id").asText())
                .isEqualTo(stefan.id().toString());
        assertThat(me.json().at("/roles/0").asText()).isEqualTo("streetworker");
    }

    @Test
    void no_token_is_answered_401_with_a_challenge() {
        var answer = Api.anonymous().get("/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(TestIssuer.sign(
                claims().issuer("https://login.example.org/realms/other").build()));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        refused(TestIssuer.sign(claims().audience("somebody-else").build()));
    }

    @Test
    void an_expired_token_is_refused() {
        var past = Instant.now().minusSeconds(60);
        refused(TestIssuer.sign(claims().expirationTime(Date.from(past)).build()));
    }

    @Test
    void a_token_that_expires_while_it_is_remembered_is_refused() throws InterruptedException {
        // The verifier allows five seconds of skew; what is remembered ends sharp.
        var token = TestIssuer.sign(
                claims().expirationTime(Date.from(Instant.now().plusSeconds(2))).build());
        assertThat(Api.withToken(token).get("/v1/me").status()).isEqualTo(200);

        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        int status = 200;
        while (status == 200 && Instant.now().isBefore(deadline)) {
            status = Api.withToken(token).get("/v1/me").status();
        }
        assertThat(status).isEqualTo(401);
    }

    @Test
    void a_tampered_token_is_refused() {
        var parts = stefan.token().split("\\.");
        var other = Member.of("coordinator").token().split("\\.");
        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void a_token_signed_with_a_foreign_key_under_a_known_key_id_is_refused() throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims().build());
        jwt.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        refused(jwt.serialize());
    }

    @Test
    void the_public_key_is_no_hmac_secret() throws JOSEException {
        var secret = TestIssuer.key().toRSAPublicKey().getEncoded();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims().build());
        jwt.sign(new MACSigner(secret));
        refused(jwt.serialize());
    }

    @Test
    void a_bad_token_is_refused_on_public_paths_too() {
        assertThat(Api.withToken("nonsense").get("/v1/ping").status()).isEqualTo(401);
    }

    @Test
    void somebody_without_membership_is_refused() {
        var answer = Api.withToken(TestIssuer.token("nobody")).get("/v1/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/code").asText()).isEqualTo("no-member");
    }

    @Test
    void a_suspended_member_is_refused_within_two_seconds() throws SQLException {
        var sofia = Member.of("streetworker");
        assertThat(Api.as(sofia).get("/v1/me").status()).isEqualTo(200);
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE identity.membership SET state = 'SUSPENDED' WHERE id = '" + sofia.id() + "'");
        }

        var suspended = Instant.now();
        while (Api.as(sofia).get("/v1/me").status() == 200) {
            assertThat(Duration.between(suspended, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(Api.as(sofia).get("/v1/me").status()).isEqualTo(403);
    }

    private JWTClaimsSet.Builder claims() {
        return TestIssuer.claims(stefan.subject());
    }

    private static void refused(String token) {
        var answer = Api.withToken(token).get("/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/code").asText()).isEqualTo("unauthenticated");
    }
}

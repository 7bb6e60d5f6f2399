package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import de.verweisnetz.quickstart.WholeNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@WholeNode
class KeycloakTokensIT {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Test
    void a_token_of_the_nodes_keycloak_is_accepted(QuickstartProcess node) {
        var me = NodeClient.of(node, "stefan").get("/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/roles/0").asText()).isEqualTo("streetworker");
    }

    @Test
    void a_token_for_another_audience_is_refused(QuickstartProcess node) {
        // A client of the same realm that nobody has given the API's audience.
        refused(node, NodeClient.userToken(node, "verweisnetz", "admin-cli", "stefan", "stefan"));
    }

    @Test
    void a_token_of_another_realm_is_refused(QuickstartProcess node) {
        refused(node, NodeClient.userToken(node, "master", "admin-cli", "admin", node.secret("keycloak.admin")));
    }

    @Test
    void a_changed_token_is_refused(QuickstartProcess node) {
        var token = NodeClient.of(node, "stefan").token().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8)
                .replace("0a000000-0000-4000-8000-000000000001", "0a000000-0000-4000-8000-000000000005");

        refused(node, token[0] + "." + encode(claims) + "." + token[2]);
    }

    @Test
    void a_token_without_signature_is_refused(QuickstartProcess node) {
        var claims = NodeClient.of(node, "stefan").token().split("\\.")[1];

        refused(node, encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
    }

    @Test
    void known_keys_go_on_working_while_keycloak_does_not_answer(QuickstartProcess node) {
        var stefan = NodeClient.of(node, "stefan");
        var paula = NodeClient.of(node, "paula");
        assertThat(stefan.get("/v1/me").status()).isEqualTo(200);

        try (var pause = PausedKeycloak.of(node)) {
            // Paula's token was never seen before: its signature is checked now, with the keys at hand.
            assertThat(paula.get("/v1/me").status()).isEqualTo(200);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(QuickstartProcess node, String token) {
        var answer = NodeClient.withToken(node, token).get("/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("code").asText()).isEqualTo("unauthenticated");
    }
}

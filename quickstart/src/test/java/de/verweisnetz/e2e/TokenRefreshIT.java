package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenRefreshIT extends InBrowser {
    private static final int USUAL_SECONDS = 300;
    private static final int SHORT_SECONDS = 3;
    /** Longer than the token lives, with the skew the API allows. */
    private static final Duration WATCH = Duration.ofSeconds(12);

    @Test
    void a_person_stays_logged_in_when_her_access_token_ends(QuickstartProcess node) throws Exception {
        tokensLive(node, SHORT_SECONDS);
        try (var stefan = chromium.visitor(node.url())) {
            stefan.logIn("stefan", "/app/referrals");
            var until = Instant.now().plus(WATCH);
            while (Instant.now().isBefore(until)) {
                var answer = stefan.page().navigate(node.url() + "/app/referrals");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(stefan.page().url()).isEqualTo(node.url() + "/app/referrals");
            }
        } finally {
            tokensLive(node, USUAL_SECONDS);
        }
    }

    private static void tokensLive(QuickstartProcess node, int seconds) throws IOException, InterruptedException {
        var admin = NodeClient.userToken(node, "master", "admin-cli", "admin", node.secret("keycloak.admin"));
        var change = HttpRequest.newBuilder(URI.create(node.keycloakUrl() + "/admin/realms/verweisnetz"))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"accessTokenLifespan\":" + seconds + "}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(change, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }
}

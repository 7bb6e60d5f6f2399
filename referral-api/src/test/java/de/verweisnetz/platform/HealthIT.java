package de.verweisnetz.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class HealthIT extends ApiIT {
    @Test
    void the_node_says_that_database_keys_and_migrations_are_ready() throws IOException, InterruptedException {
        var ready = get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(Json.MAPPER.readTree(ready.body()).get("checks"))
                .extracting(check ->
                        check.get("name").asText() + " " + check.get("status").asText())
                .contains("database UP", "keys UP", "migrations UP");
    }

    @Test
    void the_node_is_alive() throws IOException, InterruptedException {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void the_contract_is_served_with_its_paths() throws IOException, InterruptedException {
        var contract = get("/openapi");

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.body()).contains("/v1/referrals/{id}/acceptance").contains("ReferralStatus");
    }

    @Test
    void requests_are_counted_by_route_and_not_by_what_was_asked() throws IOException, InterruptedException {
        var id = Ids.next().toString();
        Api.as(Member.of("streetworker")).get("/v1/referrals/" + id);
        var metrics = get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("verweisnetz_http_requests", "route=\"/v1/referrals/{id}\"")
                .doesNotContain(id);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("it.http.port") + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

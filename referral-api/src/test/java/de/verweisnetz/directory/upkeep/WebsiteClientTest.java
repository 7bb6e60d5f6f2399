package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.verweisnetz.platform.net.PublicHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebsiteClientTest {
    private final WebsiteClient client = new WebsiteClient(new PublicHosts(true), "https://node.example");
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        client.open();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void a_page_that_is_there_is_asked_once_for_its_head_by_somebody_who_says_who_she_is() {
        var agents = new ArrayList<String>();
        server.createContext("/da", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            reply(exchange, 200);
        });

        assertThat(client.answers(website("/da"))).isTrue();

        assertThat(asked).containsExactly("HEAD /da");
        assertThat(agents).containsExactly("Verweisnetz-Linkcheck/1 (+https://node.example)");
    }

    @Test
    void where_a_server_does_not_answer_for_the_head_the_page_is_asked_for_and_not_read() {
        server.createContext("/endlos", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                reply(exchange, 405);
            } else {
                endless(exchange);
            }
        });

        assertThat(client.answers(website("/endlos"))).isTrue();
        assertThat(asked).containsExactly("HEAD /endlos", "GET /endlos");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 500, 503})
    void a_page_that_is_not_there_is_asked_for_twice_and_fails(int status) {
        server.createContext("/weg", exchange -> reply(exchange, status));

        assertThat(client.answers(website("/weg"))).isFalse();
        assertThat(asked).containsExactly("HEAD /weg", "GET /weg");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429})
    void a_server_that_lets_nobody_in_is_there(int status) {
        server.createContext("/zu", exchange -> reply(exchange, status));

        assertThat(client.answers(website("/zu"))).isTrue();
    }

    @Test
    void redirects_are_followed_but_not_for_ever() {
        server.createContext("/neu", exchange -> reply(exchange, 200));
        server.createContext("/alt", exchange -> redirect(exchange, "/neu"));
        server.createContext("/kreis", exchange -> redirect(exchange, "/kreis"));

        assertThat(client.answers(website("/alt"))).isTrue();
        assertThat(client.answers(website("/kreis"))).isFalse();
        assertThat(asked).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.8/", "https://169.254.169.254/latest", "http://[fd00::1]/", "file:///etc/passwd"})
    void a_redirect_to_the_inside_is_not_followed(String inside) {
        server.createContext("/umleitung", exchange -> redirect(exchange, inside));

        assertThat(client.answers(website("/umleitung"))).isFalse();
    }

    @Test
    void a_node_in_earnest_asks_no_private_address_at_all() {
        server.createContext("/da", exchange -> reply(exchange, 200));
        var earnest = new WebsiteClient(new PublicHosts(false), "https://node.example");
        earnest.open();

        assertThat(earnest.answers(website("/da"))).isFalse();
        assertThat(asked).isEmpty();
        earnest.close();
    }

    @Test
    void where_nobody_listens_there_is_no_website() {
        var port = server.getAddress().getPort();
        server.stop(0);

        assertThat(client.answers(Website.of("http://127.0.0.1:" + port + "/").orElseThrow()))
                .isFalse();
    }

    private Website website(String path) {
        return Website.of("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .orElseThrow();
    }

    private void reply(HttpExchange exchange, int status) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void endless(HttpExchange exchange) throws IOException {
        asked.add("GET /endlos");
        exchange.sendResponseHeaders(200, 0);
        var much = new byte[64 * 1024];
        try (var out = exchange.getResponseBody()) {
            while (true) {
                out.write(much);
            }
        } catch (IOException hungUp) {
            // As it should be.
        }
    }

    private void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        reply(exchange, 302);
    }
}

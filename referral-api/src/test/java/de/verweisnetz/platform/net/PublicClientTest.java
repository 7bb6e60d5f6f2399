package de.verweisnetz.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.verweisnetz.platform.net.PublicClient.BadRedirect;
import de.verweisnetz.platform.net.PublicClient.Rule;
import de.verweisnetz.platform.net.PublicHosts.ForbiddenAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicClientTest {
    private static final Rule<RuntimeException> ANY = Optional::of;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> lookedUp = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final PublicClient client = new PublicClient(new Names(true), "Muster/1", Duration.ofSeconds(20));
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(answering);
        server.createContext("/there", exchange -> reply(exchange, 200));
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        over.countDown();
        server.stop(0);
        answering.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "here.example.org"})
    void this_machine_is_not_asked_whatever_it_is_called(String host) {
        try (var strict = new PublicClient(new Names(false), "Muster/1", Duration.ofSeconds(20))) {
            var address =
                    URI.create("http://" + host + ":" + server.getAddress().getPort() + "/there");

            assertThatExceptionOfType(ForbiddenAddress.class)
                    .isThrownBy(() -> strict.ask("GET", address, Map.of(), ANY, ClassicHttpResponse::getCode));
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.8/",
                "http://169.254.169.254/latest",
                "http://[fd00::1]/",
                "http://inside.example.org/"
            })
    void a_redirect_to_the_inside_is_not_followed(String inside) {
        redirect("/away", inside);

        assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> status("/away"));
    }

    @Test
    void a_name_that_means_the_inside_a_moment_later_was_looked_up_only_once() throws IOException {
        var address =
                URI.create("http://turns.example.org:" + server.getAddress().getPort() + "/there");

        assertThat(client.ask("GET", address, Map.of(), ANY, ClassicHttpResponse::getCode))
                .isEqualTo(200);
        assertThat(lookedUp).containsExactly("turns.example.org");
    }

    @Test
    void the_rule_is_asked_about_the_first_address_and_about_each_that_follows() {
        redirect("/one", "/two");
        redirect("/two", "/there");
        var ruled = new ArrayList<String>();
        Rule<RuntimeException> notTheThird = address -> {
            ruled.add(address.getPath());
            return Optional.of(address).filter(each -> !each.getPath().equals("/there"));
        };

        assertThatExceptionOfType(ForbiddenAddress.class)
                .isThrownBy(
                        () -> client.ask("GET", address("/one"), Map.of(), notTheThird, ClassicHttpResponse::getCode));
        assertThat(ruled).containsExactly("/one", "/two", "/there");
        assertThat(asked).containsExactly("GET /one", "GET /two");
    }

    @Test
    void a_redirect_is_followed_in_the_same_way_in_which_the_first_address_was_asked() throws IOException {
        redirect("/old", "/new");
        var tags = new ArrayList<String>();
        server.createContext("/new", exchange -> {
            tags.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
            tags.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            reply(exchange, 304);
        });

        var status = client.ask(
                "HEAD", address("/old"), Map.of("If-None-Match", "\"7\""), ANY, ClassicHttpResponse::getCode);

        assertThat(status).isEqualTo(304);
        assertThat(asked).containsExactly("HEAD /old", "HEAD /new");
        assertThat(tags).containsExactly("\"7\"", "Muster/1");
    }

    @Test
    void a_circle_is_left() {
        redirect("/circle", "/circle");

        assertThatExceptionOfType(BadRedirect.class).isThrownBy(() -> status("/circle"));
        assertThat(asked).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"301,", "302, http://", "307, http://exa mple.org/", "308, %zz"})
    void a_redirect_to_what_is_no_address_leads_nowhere(int status, String location) {
        server.createContext("/nowhere", exchange -> {
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            reply(exchange, status);
        });

        assertThatExceptionOfType(BadRedirect.class).isThrownBy(() -> status("/nowhere"));
    }

    @Test
    void an_answer_without_end_is_left_where_the_receiver_leaves_it() throws IOException {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var much = new byte[64 * 1024];
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(much);
                }
            } catch (IOException hungUp) {
                // As it should be.
            }
        });

        var first = client.<byte[], RuntimeException>ask(
                "GET", address("/endless"), Map.of(), ANY, response -> response.getEntity()
                        .getContent()
                        .readNBytes(3));

        assertThat(first).hasSize(3);
    }

    @Test
    void answers_read_to_the_end_come_over_one_connection() throws IOException {
        var connections = Collections.synchronizedSet(new HashSet<InetSocketAddress>());
        server.createContext("/page", exchange -> {
            connections.add(exchange.getRemoteAddress());
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[3]);
            exchange.close();
        });

        for (int page = 0; page < 3; page++) {
            client.<byte[], RuntimeException>ask(
                    "GET", address("/page"), Map.of(), ANY, response -> response.getEntity()
                            .getContent()
                            .readAllBytes());
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void nothing_that_a_server_wants_remembered_is_sent_back() throws IOException {
        var cookies = new ArrayList<String>();
        server.createContext("/cookie", exchange -> {
            cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
            exchange.getResponseHeaders().set("Set-Cookie", "seen=1; Path=/");
            reply(exchange, 200);
        });

        status("/cookie");
        status("/cookie");

        assertThat(asked).hasSize(2);
        assertThat(cookies).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_is_given_up() {
        server.createContext("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        try (var hasty = new PublicClient(new Names(true), "Muster/1", Duration.ofMillis(100))) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(
                            () -> hasty.ask("GET", address("/silent"), Map.of(), ANY, ClassicHttpResponse::getCode));
        }
    }

    private int status(String path) throws IOException {
        return client.ask("GET", address(path), Map.of(), ANY, ClassicHttpResponse::getCode);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            reply(exchange, 302);
        });
    }

    private void reply(HttpExchange exchange, int status) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** What names mean here: nothing is asked of any name server. */
    private final class Names extends PublicHosts {
        private static final byte[] INSIDE = {10, 0, 0, 8};
        private static final byte[] HERE = {127, 0, 0, 1};

        Names(boolean allowLoopback) {
            super(allowLoopback);
        }

        @Override
        protected InetAddress[] lookUp(String host) throws UnknownHostException {
            lookedUp.add(host);
            return switch (host) {
                case "here.example.org" -> of(HERE);
                case "inside.example.org" -> of(INSIDE);
                case "turns.example.org" -> of(lookedUp.size() == 1 ? HERE : INSIDE);
                default -> super.lookUp(host);
            };
        }

        private static InetAddress[] of(byte[] address) throws UnknownHostException {
            return new InetAddress[] {InetAddress.getByAddress(address)};
        }
    }
}

package de.verweisnetz.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import de.verweisnetz.platform.net.PublicHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarvestClientTest {
    /** What names mean here: nothing is asked of any name server. */
    private static final Map<String, byte[][]> NAMES = Map.of(
            "inside.example.org", new byte[][] {{10, 0, 0, 8}},
            "both.example.org", new byte[][] {{9, 9, 9, 9}, {(byte) 192, (byte) 168, 0, 1}},
            "mapped.example.org",
                    new byte[][] {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1}});

    private final PublicHosts hosts = new PublicHosts(true) {
        @Override
        protected InetAddress[] lookUp(String host) throws UnknownHostException {
            var known = NAMES.get(host);
            if (known == null) {
                return super.lookUp(host);
            }
            var addresses = new InetAddress[known.length];
            for (int i = 0; i < known.length; i++) {
                addresses[i] = InetAddress.getByAddress(host, known[i]);
            }
            return addresses;
        }
    };
    private final HarvestClient client = new HarvestClient(new HarvestAddress(true, hosts), hosts);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        client.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://inside.example.org/x", "https://both.example.org/x"})
    void a_name_that_leads_inside_is_not_visited(String uri) {
        assertThatExceptionOfType(HarvestFailure.class)
                .isThrownBy(() -> status(uri))
                .extracting(HarvestFailure::code)
                .isEqualTo("harvest-address");
    }

    @Test
    void an_address_of_this_machine_in_other_clothes_is_not_visited() {
        var strict = new PublicHosts(false) {
            @Override
            protected InetAddress[] lookUp(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByAddress(host, NAMES.get(host)[0])};
            }
        };

        assertThatExceptionOfType(PublicHosts.ForbiddenAddress.class)
                .isThrownBy(() -> strict.resolve("mapped.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://inside.example.org/x",
                "https://10.0.0.8/x",
                "https://[::ffff:10.0.0.8]/x",
                "http://both.example.org/",
                "ftp://9.9.9.9/x"
            })
    void a_redirect_does_not_lead_where_a_harvest_may_not_go(String location) {
        redirect("/away", location);

        assertThatExceptionOfType(HarvestFailure.class)
                .isThrownBy(() -> status(url("/away")))
                .extracting(HarvestFailure::code)
                .isEqualTo("harvest-address");
    }

    @Test
    void a_redirect_to_where_it_may_go_is_followed_and_a_circle_is_left() throws Exception {
        redirect("/old", "/new");
        redirect("/circle", "/circle");
        server.createContext("/new", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });

        assertThat(status(url("/old"))).isEqualTo(200);
        assertThatExceptionOfType(HarvestFailure.class)
                .isThrownBy(() -> status(url("/circle")))
                .extracting(HarvestFailure::code)
                .isEqualTo("harvest-answer");
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private int status(String uri) throws IOException, HarvestFailure {
        var deadline = HarvestClient.deadline(Duration.ofSeconds(20));
        return client.get(URI.create(uri), null, null, deadline, HarvestClient.Answer::status);
    }
}

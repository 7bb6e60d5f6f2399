package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The node under test wants its websites checked: six links a run, three of one host. */
class WebsiteCheckIT extends ApiIT {
    private static final String JOB = "website-check";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 404;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException, SQLException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        execute("DELETE FROM directory.website_check");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_second_day_without_an_answer_opens_a_check_and_an_answer_takes_it_back() throws Exception {
        var offer = withBookingLink("PUBLIC", "/termin");

        run(offer);
        assertThat(reasons(offer)).doesNotContain("LINK_DEAD");
        run(offer);
        assertThat(asked).containsExactly("HEAD /termin", "GET /termin");
        aDayPasses();
        assertThat(run(offer)).isTrue();

        assertThat(reasons(offer)).contains("LINK_DEAD");
        assertThat(check(offer).http().body()).contains(url("/termin"));
        status = 200;
        aWeekPasses();
        run(offer);
        assertThat(reasons(offer)).doesNotContain("LINK_DEAD");
    }

    @Test
    void a_link_that_answered_is_left_alone() throws Exception {
        status = 200;
        var offer = withBookingLink("PUBLIC", "/da");
        run(offer);
        aWeekPasses();

        run(offer);

        assertThat(asked).containsExactly("HEAD /da");
    }

    @Test
    void a_link_that_is_no_longer_named_is_forgotten_with_its_check() throws Exception {
        var offer = withBookingLink("PUBLIC", "/frueher");
        run(offer);
        aDayPasses();
        run(offer);
        assertThat(reasons(offer)).contains("LINK_DEAD");
        ListedOffer.patch(offer.clara, offer.path(), 2, "{\"verweisnetz\":{\"booking_url\":null}}");
        aWeekPasses();

        run(offer);

        assertThat(reasons(offer)).doesNotContain("LINK_DEAD");
        assertThat(asked).hasSize(4);
    }

    @Test
    void one_run_asks_so_many_links_of_one_host_and_no_more() throws Exception {
        status = 200;
        var first = withBookingLink("PUBLIC", "/1");
        for (int i = 2; i <= 5; i++) {
            withBookingLink("PUBLIC", "/" + i);
        }

        run(first);

        assertThat(asked).containsExactly("HEAD /1", "HEAD /2", "HEAD /3");
    }

    @Test
    void of_a_secret_place_only_public_links_are_asked_and_nothing_is_noted_of_it() throws Exception {
        var shelter = withBookingLink("SECRET", "/anmeldung");
        run(shelter);
        aDayPasses();
        run(shelter);

        assertThat(reasons(shelter)).contains("LINK_DEAD");
        assertThat(check(shelter).http().body()).doesNotContain("/anmeldung");
        assertThat(asked).allMatch(line -> line.endsWith(" /anmeldung"));
    }

    private ListedOffer withBookingLink(String visibility, String path) {
        var offer = ListedOffer.at(visibility);
        var edited = ListedOffer.patch(
                offer.clara, offer.path(), 1, "{\"verweisnetz\":{\"booking_url\":\"" + url(path) + "\"}}");
        assertThat(edited.status()).as(edited.http().body()).isEqualTo(200);
        return offer;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The round goes by ids and begins with this offer; what other tests imported may come after it. */
    private static boolean run(ListedOffer offer) throws SQLException, InterruptedException {
        var before = new UUID(offer.id.getMostSignificantBits(), offer.id.getLeastSignificantBits() - 1);
        execute("UPDATE directory.website_walk SET offer_id = '" + before + "'");
        return RecurringJobs.run(JOB);
    }

    private void aDayPasses() throws SQLException {
        daysPass(1);
    }

    private void aWeekPasses() throws SQLException {
        daysPass(8);
    }

    /** Only for the links of this test: dead ones of others would be due as well, and take its place in the run. */
    private void daysPass(int days) throws SQLException {
        execute("UPDATE directory.website_check SET asked_on = asked_on - " + days + " WHERE starts_with(url, '"
                + url("/") + "')");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Api.Answer check(ListedOffer offer) {
        return Api.as(offer.clara).get("/v1/offers/" + offer.id + "/check");
    }

    private static List<String> reasons(ListedOffer offer) {
        return check(offer).json().at("/reasons").findValuesAsText("code");
    }
}

package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.QuickstartProcess;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node with a year behind it, of its own: the other tests know what they have sent. */
@TestMethodOrder(OrderAnnotation.class)
class DemoHistoryIT extends InBrowser {
    private static final Path DATA = Path.of("target", "history-node");

    private static QuickstartProcess node;

    @BeforeAll
    static void start() {
        node = QuickstartProcess.start(DATA, "--reset", "--demo-history");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    @Order(1)
    void senders_and_centres_find_their_lists_full_of_all_that_can_happen() {
        var sent = NodeClient.of(node, "stefan")
                .get("/v1/referrals?box=sent&limit=100")
                .json();
        var received = NodeClient.of(node, "paula")
                .get("/v1/referrals?box=received&limit=100")
                .json();

        assertThat(sent.get("total").asInt()).isGreaterThan(20);
        assertThat(received.get("total").asInt()).isGreaterThan(30);
        assertThat(statuses(sent)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(statuses(received)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(items(sent))
                .noneMatch(referral -> referral.at("/offer/name").asText().isEmpty());
        assertThat(items(received)).anyMatch(referral -> referral.get("actions").size() > 1);
    }

    @Test
    @Order(1)
    void a_sender_can_still_show_the_code_of_what_is_open() {
        var stefan = NodeClient.of(node, "stefan");
        var open = first(
                stefan.get("/v1/referrals?box=sent&status=ISSUED&limit=100").json(), r -> r.has("voucher"));
        var one = stefan.get("/v1/referrals/" + open.get("id").asText()).json();

        assertThat(one.at("/voucher/code").asText())
                .startsWith(one.get("reference").asText())
                .matches("VN-[0-9A-Z]{6}-[0-9A-Z]{8}-[0-9A-Z]{2}");
    }

    @Test
    @Order(1)
    void the_figures_show_every_step() {
        var today = LocalDate.now();
        var funnel = NodeClient.of(node, "clara")
                .get("/v1/statistics/funnel?from=%s&to=%s".formatted(today.minusYears(1), today))
                .json();

        assertThat(figures(funnel))
                .hasSize(6)
                .allSatisfy((step, count) -> assertThat(count).as(step).isPositive());
        assertThat(figures(funnel).get("ISSUED")).isBetween(250L, 340L);
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void lists_and_figures_can_be_looked_at(Look look) {
        look(look, "stefan", "/app/referrals", "/app/tasks");
        look(look, "paula", "/app/inbox", "/app/team");
        look(look, "clara", "/app/statistics", "/app/overdue");
    }

    @Test
    @Order(3)
    void again_it_does_not_double_and_beside_organisations_of_others_it_is_refused() throws SQLException {
        long before = count("SELECT count(*) FROM referral.referral");
        node.close();

        node = QuickstartProcess.start(DATA, "--demo-history");

        assertThat(count("SELECT count(*) FROM referral.referral")).isEqualTo(before);
        count(
                """
                WITH added AS (INSERT INTO identity.participant (id, name, kind, state)
                               VALUES ('99000000-0000-4000-8000-000000000001', 'Musterträger', 'CENTRE', 'ACTIVE') RETURNING 1)
                SELECT count(*) FROM added""");
        node.close();
        var ended = QuickstartProcess.runToEnd(
                "--port",
                "" + node.port(),
                "--keycloak-port",
                "" + node.keycloakPort(),
                "--mail-port",
                "" + URI.create(node.mailUrl()).getPort(),
                "--data",
                node.data().toString(),
                "--demo-history");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("Error: --demo-history is for demonstrations");
    }

    private static void look(Look look, String user, String... paths) {
        try (var visitor = chromium.visitor(node.url(), look.options())) {
            visitor.logIn(user, "/app");
            for (var path : paths) {
                visitor.open(path);
                look.inspect(visitor.page(), "history" + path);
            }
        }
    }

    private static Map<String, Long> figures(JsonNode funnel) {
        var figures = new LinkedHashMap<String, Long>();
        funnel.get("steps")
                .forEach(step -> figures.put(
                        step.get("step").asText(), step.path("count").asLong()));
        return figures;
    }

    private static Set<String> statuses(JsonNode page) {
        return items(page).map(referral -> referral.get("status").asText()).collect(Collectors.toSet());
    }

    private static JsonNode first(JsonNode page, Predicate<JsonNode> wanted) {
        return items(page).filter(wanted).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false);
    }

    private static long count(String query) throws SQLException {
        try (var database = NodeDatabase.of(node);
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

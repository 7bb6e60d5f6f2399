package de.verweisnetz.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.Seed;
import de.verweisnetz.directory.upkeep.ListedOffer;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestMail;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does the service ask for standards only? Runs with the profile second-runtime. */
class OpenLibertyCheck {
    private static final String REQUEST =
            """
            {"offer_id": "%s", "grade": "CODE", "language": "ro", "topics": ["ARB.LOHN"], "region": {"postcode": "10115"},
             "source": {"platform": "TELEGRAM", "contact_mode": "PRIVATE_MESSAGE"}, "announced": true, "notice_text_version": "2026-1"}""";

    private static OpenLiberty liberty;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        liberty = OpenLiberty.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        liberty.close();
    }

    @Test
    void a_member_is_known_by_her_token() {
        var member = Member.of("streetworker");

        var me = Api.as(member).get("/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/membership_id").asText())
                .isEqualTo(member.id().toString());
    }

    @Test
    void without_a_good_token_nobody_is_known() {
        assertThat(Api.anonymous().get("/v1/me").status()).isEqualTo(401);
        assertThat(Api.withToken("x.y.z").get("/v1/me").json().at("/code").asText())
                .isEqualTo("unauthenticated");
    }

    @Test
    void an_unknown_field_is_named_by_its_pointer() {
        var answer = Api.as(Member.of("streetworker")).post("/v1/referrals", "{\"colour\": \"blue\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/colour");
    }

    @Test
    void a_referral_reaches_its_centre_and_nobody_else() {
        Seed.load();
        var centre = Member.of("partner");
        Seed.manage(Seed.ARBEIT, centre.participant());
        var sender = Api.as(Member.of("streetworker"));
        var issued = sender.post("/v1/referrals", REQUEST.formatted(offerOfArbeit(sender)));
        assertThat(issued.status()).as(issued.http().body()).isEqualTo(201);
        var path = "/v1/referrals/" + issued.json().at("/id").asText();

        assertThat(Api.as(Member.of("partner")).get(path).status()).isEqualTo(404);
        assertThat(Api.as(Member.of("streetworker")).get(path).status()).isEqualTo(404);
        var accepted = Api.as(centre).command(path + "/acceptance", 1, Json.MAPPER.createObjectNode());
        assertThat(accepted.json().at("/status").asText())
                .as(accepted.http().body())
                .isEqualTo("ACCEPTED");
        assertThat(sender.get(path + "/events").json().at("/items")).hasSize(2);
    }

    private static String offerOfArbeit(Api sender) {
        for (JsonNode offer : sender.get("/v1/offers?topic=ARB.LOHN&language=ro&accepts=CODE&limit=100")
                .json()
                .at("/items")) {
            if (offer.at("/organization/id").asText().equals(Seed.ARBEIT.toString())) {
                return offer.at("/id").asText();
            }
        }
        throw new AssertionError("The seed has no such offer");
    }

    @Test
    void the_directory_is_published_followed_and_taken_out() {
        Seed.load();
        var streetworker = Api.as(Member.of("streetworker"));

        assertThat(Api.anonymous().get("/hsds/services").json().at("/contents")).isNotEmpty();
        assertThat(streetworker.get("/v1/directory/changes").json().at("/items"))
                .isNotEmpty();
        var taken = streetworker.get("/v1/exports/offers?format=json&topic=ARB.LOHN");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().at("/service_at_locations")).isNotEmpty();
    }

    @Test
    void a_pasted_post_is_read() {
        var api = Api.as(Member.of("streetworker"));

        var read = api.send(
                api.posting("/v1/suggestions", Map.of("text", "Șeful nu mi-a plătit salariul de două luni în Köln")));

        assertThat(read.json().at("/language/code").asText())
                .as(read.http().body())
                .isEqualTo("ro");
    }

    @Test
    void a_job_writes_to_a_contact_whose_offer_is_due() throws Exception {
        var offer = ListedOffer.verifiedOn(ListedOffer.today().minusDays(400));
        Api.as(Member.of("streetworker")).post("/v1/offers/" + offer.id + "/reports", Map.of("reason", "CLOSED"));
        var server = TestMail.server();
        server.start();
        try {
            assertThat(RecurringJobs.run("check-mailing")).isTrue();

            assertThat(server.getReceivedMessages())
                    .extracting(mail -> mail.getAllRecipients()[0].toString())
                    .contains("hamburg-" + offer.id + "@example.org");
        } finally {
            server.stop();
        }
    }

    @Test
    void health_metrics_and_contract_are_the_servers() throws InterruptedException {
        assertThat(liberty.status("/health/ready")).isEqualTo(200);
        assertThat(liberty.status("/health/live")).isEqualTo(200);
        assertThat(liberty.status("/metrics")).isEqualTo(200);
        assertThat(liberty.status("/openapi")).isEqualTo(200);
    }
}

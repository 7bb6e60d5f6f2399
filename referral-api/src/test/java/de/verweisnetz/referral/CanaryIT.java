package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import de.verweisnetz.referral.sealing.KeyRows;
import de.verweisnetz.referral.sealing.TestKeys;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestMail;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contact data with marks in them go the whole way, and then every place where something is written is searched. */
class CanaryIT extends ApiIT {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final WarmFixture fixture = WarmFixture.create();
    private final GreenMail mails = TestMail.server();

    private final String name = "Kanari" + letters(10);
    private final String number = "4915123" + digits(6);
    private final String address = "kanari." + letters(10) + "@example.org";

    @BeforeEach
    void takeMails() {
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void what_a_client_entrusts_is_written_down_nowhere() throws Exception {
        var marks = marks();
        wholeWay();
        RecurringJobs.run("client-data-retention");
        RecurringJobs.run("key-rewrapping");
        var places = Haystack.all();
        places.put("mails", mails());

        assertThat(places.keySet())
                .contains("table referral.client_data", "table platform.event", "table privacy.audit");
        assertThat(places.get("table referral.client_data")).contains("ciphertext");
        assertThat(places.get("server log")).contains("/v1/referrals/{id}/client-data/opening");
        assertThat(places.get("metrics")).contains("/v1/referrals/{id}/client-data/opening");
        assertThat(hits(places, marks)).isEmpty();
    }

    @Test
    void a_mark_that_is_written_down_is_found_wherever_it_is() throws Exception {
        var mark = new Canary("Kontrolle" + letters(12));
        // Several rows: the log is cut into pages, and one of them may be cut through.
        KeyRows.execute(
                "CREATE TABLE public.canary AS SELECT '%s' AS plain FROM generate_series(1, 5)".formatted(mark.mark()));
        try {
            GreenMailUtil.sendTextEmail(
                    "an@example.org", "von@example.org", "Betreff", "Text " + mark.mark(), TestMail.smtp());
            assertThat(mails.waitForIncomingEmail(1)).isTrue();
            var places = Haystack.all();
            places.put("mails", mails());
            places.compute("server log", (place, text) -> text + mark.mark());
            places.compute("metrics", (place, text) -> text + mark.mark());
            assertThat(hits(places, List.of(mark)))
                    .contains(
                            "table public.canary",
                            "write-ahead log",
                            "files of the database",
                            "mails",
                            "server log",
                            "metrics");
        } finally {
            KeyRows.execute("DROP TABLE public.canary");
        }
    }

    @Test
    void a_mark_is_found_in_every_encoding() {
        var mark = new Canary("Kontrolle" + letters(12));
        for (var spelling : mark.spellings()) {
            assertThat(hits(Map.of("there", "x" + spelling + "y"), List.of(mark)))
                    .containsExactly("there");
        }
        assertThat(hits(Map.of("there", "x"), List.of(mark))).isEmpty();
    }

    /** Entered by both, refused, repeated, opened in both custodies, lost, sealed anew. */
    private void wholeWay() {
        var issued = fixture.both().issue(fixture.request(client()));
        Api.as(fixture.sender()).post("/v1/referrals", fixture.request(client().replace("PHONE", "EMAIL")));
        Api.as(fixture.sender()).post("/v1/referrals", fixture.request(client()).put("grade", "CODE"));
        Api.as(fixture.sender())
                .post("/v1/referrals", fixture.request(client()).toString().replaceFirst(".$", ""));
        fixture.accept(issued);
        assertThat(fixture.open(issued).json().at("/client/value").asText()).isEqualTo("+" + number);
        WarmFixture.loseKey(fixture.receiver());
        fixture.open(issued);
        fixture.reseal(issued, Map.of());
        WarmFixture.replaceKey(fixture.receiver(), "EXTERNAL", TestKeys.encryption());
        enteredByHerself(fixture.issueWithoutData());
        assertThat(fixture.open(issued).status()).isEqualTo(200);
    }

    private void enteredByHerself(JsonNode referral) {
        var email = "{\"channel\":\"EMAIL\",\"value\":\"%s\",\"name\":\"%s\"}".formatted(address, name);
        assertThat(WarmFixture.enter(referral, email).status()).isEqualTo(200);
        WarmFixture.enter(referral, email.replace("EMAIL", "PHONE"));
        WarmFixture.enter(referral, email.replace("EMAIL", "FAX"));
        fixture.accept(referral);
        assertThat(fixture.open(referral).json().has("envelope")).isTrue();
    }

    private String client() {
        return "{\"channel\":\"PHONE\",\"value\":\"+%s\",\"name\":\"%s\"}".formatted(number, name);
    }

    private List<Canary> marks() {
        return Stream.of(name, number, "+" + number, "0" + number.substring(2), address)
                .map(Canary::new)
                .toList();
    }

    private String mails() {
        return Stream.of(mails.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> hits(Map<String, String> places, List<Canary> marks) {
        var hits = new ArrayList<String>();
        places.forEach((place, text) -> {
            if (marks.stream().flatMap(mark -> mark.spellings().stream()).anyMatch(text::contains)) {
                hits.add(place);
            }
        });
        return hits;
    }

    private String letters(int count) {
        return random.ints(count, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}

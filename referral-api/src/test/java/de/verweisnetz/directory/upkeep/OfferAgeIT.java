package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time does to an offer, as a search shows it: nothing is written for it, the day of the question decides. */
class OfferAgeIT extends ApiIT {
    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Api sofia = Api.as(Member.of("streetworker"));

    @ParameterizedTest
    @CsvSource({"180, CURRENT", "181, DUE", "365, DUE"})
    void until_it_expires_an_offer_is_flagged_and_takes_referrals(int days, String verification) {
        var word = ListedOffer.verifiedOn(ListedOffer.today().minusDays(days)).named();

        var found = found(word, "&accepts=CODE");

        assertThat(found).singleElement().satisfies(offer -> {
            assertThat(offer.at("/verification").asText()).isEqualTo(verification);
            assertThat(offer.at("/accepts_referrals/0").asText()).isEqualTo("CODE");
        });
    }

    @Test
    void after_a_year_without_a_confirmation_an_offer_is_a_signpost_with_a_warning() {
        var offer = ListedOffer.verifiedOn(ListedOffer.today().minusDays(366));
        var word = offer.named();

        assertThat(found(word, "")).singleElement().satisfies(signpost -> {
            assertThat(signpost.at("/verification").asText()).isEqualTo("EXPIRED");
            assertThat(signpost.at("/accepts_referrals")).isEmpty();
        });
        assertThat(found(word, "&accepts=CODE")).isEmpty();
        Api.as(offer.paula).post("/v1/offers/" + offer.id + "/confirmation", "");
        assertThat(found(word, "&accepts=CODE")).hasSize(1);
    }

    @Test
    void after_its_own_end_an_offer_is_a_signpost_however_fresh() {
        var lastDay = ListedOffer.with("\"valid_until\": \"" + ListedOffer.today() + "\"")
                .named();
        var over = ListedOffer.with("\"valid_until\": \"" + ListedOffer.today().minusDays(1) + "\"")
                .named();

        assertThat(found(lastDay, "&accepts=CODE")).hasSize(1);
        assertThat(found(over, "&accepts=CODE")).isEmpty();
        assertThat(found(over, "").get(0).at("/verification").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void a_light_holds_for_fourteen_days_and_is_unknown_then() {
        var holds = withLight(ListedOffer.today().minusDays(14)).named();
        var old = withLight(ListedOffer.today().minusDays(15)).named();

        assertThat(found(holds, "&capacity=OPEN")).singleElement().satisfies(offer -> assertThat(
                        offer.at("/capacity/light").asText())
                .isEqualTo("OPEN"));
        assertThat(found(old, "&capacity=OPEN")).isEmpty();
        assertThat(found(old, "").get(0).at("/capacity/light").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_closure_ends_with_its_last_day() {
        var today = closedUntil(ListedOffer.today());
        var yesterday = closedUntil(ListedOffer.today().minusDays(1));

        assertThat(found(today, openOn(ListedOffer.today()))).isEmpty();
        assertThat(found(today, openOn(ListedOffer.today().plusDays(1)))).hasSize(1);
        assertThat(found(yesterday, openOn(ListedOffer.today()))).hasSize(1);
    }

    private static String openOn(LocalDate day) {
        return "&open_at=" + WEEK.get(day.getDayOfWeek().ordinal());
    }

    private static ListedOffer withLight(LocalDate since) {
        return ListedOffer.with("\"capacity\": {\"light\": \"OPEN\", \"since\": \"" + since + "\"}");
    }

    /** Open every day, but for the closure. */
    private static String closedUntil(LocalDate day) {
        var hours = WEEK.stream()
                .map(weekday -> "{\"weekday\": \"" + weekday + "\", \"opens_at\": \"00:00\", \"closes_at\": \"23:59\"}")
                .toList();
        return ListedOffer.with("\"closed_until\": \"" + day + "\", \"hours\": " + hours)
                .named();
    }

    private List<JsonNode> found(String word, String filters) {
        var answer = sofia.get("/v1/offers?text=" + word + filters);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .toList();
    }
}

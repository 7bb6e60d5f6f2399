package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffersIT extends OfferSearches {
    private static final String SHELTER_STREET = "Probeallee 63";

    @ParameterizedTest
    @ValueSource(
            strings = {"Lohn", "löhne", "salariu", "wynagrodzenie", "wynagrodzenia", "заплата", "μισθος", "Lohnabr"})
    void pay_is_found_in_every_language(String word) {
        var found = all("?text=" + encode(word));

        assertThat(ids(found)).containsAll(ids(all("?topic=ARB.LOHN")));
        assertThat(found)
                .allSatisfy(offer -> assertThat(texts(offer.at("/matched"))).contains("TEXT"));
    }

    @Test
    void the_name_of_a_town_finds_the_offers_there_first() {
        var first = items("?text=" + encode("Köln")).get(0);

        assertThat(first.at("/address/city").asText()).isEqualTo("Köln");
        assertThat(ids(items("?text=Koeln"))).isEqualTo(ids(items("?text=koln")));
    }

    @Test
    void topic_and_language_are_combined() {
        var found = all("?topic=ARB.LOHN&language=ro&language=bg");

        assertThat(found).isNotEmpty().allSatisfy(offer -> {
            assertThat(texts(offer.at("/topics"))).containsAnyOf("ARB.LOHN", "ARB");
            assertThat(codes(offer.at("/languages"))).containsAnyOf("ro", "bg");
            assertThat(texts(offer.at("/matched"))).containsExactly("TOPIC", "LANGUAGE");
        });
    }

    @Test
    void a_field_finds_all_its_topics() {
        assertThat(ids(all("?topic=ARB")))
                .containsAll(ids(all("?topic=ARB.LOHN")))
                .containsAll(ids(all("?topic=ARB.KUEND")));
    }

    @Test
    void a_postcode_orders_by_distance_and_lets_the_far_ones_follow() {
        var found = all("?postcode=20095&radius_km=60");
        var distances = found.stream()
                .filter(offer ->
                        offer.has("distance_km") && texts(offer.at("/matched")).contains("AREA"))
                .map(offer -> offer.at("/distance_km").asDouble())
                .toList();

        assertThat(distances).hasSizeGreaterThan(2).isSorted().allMatch(distance -> distance <= 60);
        assertThat(found.get(0).at("/address/city").asText()).isEqualTo("Hamburg");
        assertThat(found)
                .filteredOn(offer -> !offer.has("distance_km"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(texts(offer.at("/matched"))).containsAnyOf("AREA", "NATIONWIDE"));
    }

    @Test
    void an_offer_that_is_not_responsible_for_the_postcode_comes_last() {
        var found = all("?postcode=20095&radius_km=200");
        var responsible = found.stream()
                .map(offer -> Stream.of("AREA", "NATIONWIDE").anyMatch(texts(offer.at("/matched"))::contains))
                .toList();

        assertThat(responsible).contains(true, false);
        assertThat(responsible.lastIndexOf(true)).isLessThan(responsible.indexOf(false));
    }

    @Test
    void only_offers_that_take_referrals_are_found_when_a_grade_is_asked() {
        assertThat(all("?accepts=CODE")).isNotEmpty().allSatisfy(offer -> {
            assertThat(texts(offer.at("/accepts_referrals"))).contains("CODE");
            assertThat(offer.at("/verification").asText()).isNotEqualTo("EXPIRED");
        });
    }

    @Test
    void pages_hold_every_offer_once() {
        var all = all("?topic=ARB&limit=7");

        assertThat(new HashSet<>(ids(all))).hasSizeGreaterThan(7).hasSameSizeAs(all);
        assertThat(all)
                .hasSize(Api.as(stefan)
                        .get("/v1/offers?topic=ARB")
                        .json()
                        .at("/total")
                        .asInt());
    }

    @Test
    void equal_hits_keep_their_order_for_one_caller_and_have_another_for_others() {
        var mine = ids(all("?"));

        assertThat(ids(all("?"))).isEqualTo(mine);
        var theirs = Api.as(Member.of("streetworker"))
                .get("/v1/offers?limit=100")
                .json()
                .at("/items");
        assertThat(ids(list(theirs))).isNotEqualTo(mine);
    }

    @Test
    void a_cursor_of_another_search_or_caller_is_refused() {
        var next = URI.create(Api.as(stefan)
                .get("/v1/offers?limit=5&topic=ARB")
                .json()
                .at("/next")
                .asText());
        var cursor = next.getRawQuery().replaceAll(".*cursor=([^&]*).*", "$1");

        var other = Api.as(stefan).get("/v1/offers?limit=5&topic=SOZ&cursor=" + cursor);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().at("/errors/0/parameter").asText()).isEqualTo("cursor");
        assertThat(Api.as(Member.of("streetworker"))
                        .get("/v1/offers?limit=5&topic=ARB&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=ARB.NICHTS",
                "language=xx",
                "radius_km=501&postcode=10115",
                "postcode=1011",
                "accepts=SIGNPOST",
                "limit=101",
                "colour=red"
            })
    void a_parameter_that_makes_no_sense_is_named(String query) {
        var answer = Api.as(stefan).get("/v1/offers?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(query.replaceAll("=.*", ""));
    }

    @Test
    void a_radius_needs_a_place() {
        var answer = Api.as(stefan).get("/v1/offers?radius_km=20");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("radius_km");
    }

    @Test
    void a_hotline_is_offered_only_when_nothing_else_fits() {
        assertThat(Api.as(stefan).get("/v1/offers?topic=ARB").json().has("fallback"))
                .isFalse();

        var nothing =
                Api.as(stefan).get("/v1/offers?text=quxquxqux&language=ro").json();
        assertThat(nothing.at("/items")).isEmpty();
        assertThat(nothing.at("/total").asInt()).isZero();
        assertThat(nothing.at("/fallback/0/fallback").asBoolean()).isTrue();
        assertThat(codes(nothing.at("/fallback/0/languages"))).contains("ro");
        assertThat(all("?")).noneMatch(offer -> offer.at("/fallback").asBoolean());
    }

    @Test
    void the_address_of_a_shelter_is_nowhere() {
        var all = all("?postcode=10178&radius_km=500");
        var shelter = all.stream()
                .filter(offer -> offer.at("/address/visibility").asText().equals("SECRET"))
                .findFirst()
                .orElseThrow();

        assertThat(shelter.at("/address").size()).isOne();
        assertThat(shelter.has("distance_km")).isFalse();
        assertThat(all.toString()).doesNotContain(SHELTER_STREET);
        var page = Api.as(stefan).get("/v1/offers/" + shelter.at("/id").asText());
        assertThat(page.json().at("/address").size()).isOne();
        assertThat(page.http().body()).doesNotContain(SHELTER_STREET);
        assertThat(ids(all("?text=" + encode("Probeallee"))))
                .doesNotContain(shelter.at("/id").asText());
    }

    @Test
    void an_offer_is_read_with_its_version_and_without_the_contact_for_referrals() {
        var found = items("?topic=ARB.LOHN&language=ro&accepts=CODE").get(0);
        var offer = Api.as(stefan).get("/v1/offers/" + found.at("/id").asText());

        assertThat(offer.status()).isEqualTo(200);
        assertThat(offer.header("ETag")).matches("\"\\d+\"");
        assertThat(offer.json().at("/organization/name").asText()).startsWith("Muster");
        assertThat(offer.json().at("/client_contact/phone").asText()).isNotEmpty();
        assertThat(offer.http().body()).doesNotContain("referral_contact", "verified_by", "verweise.");
    }

    @Test
    void an_unknown_offer_is_not_found() {
        var answer = Api.as(stefan).get("/v1/offers/00000000-0000-4000-8000-000000000000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Api.as(stefan).get("/v1/offers/no-id").status()).isEqualTo(404);
    }

    @Test
    void data_protection_officers_do_not_search() {
        assertThat(Api.as(Member.of("dpo")).get("/v1/offers").status()).isEqualTo(403);
        assertThat(Api.anonymous().get("/v1/offers").status()).isEqualTo(401);
    }

    private static List<String> ids(List<JsonNode> offers) {
        return offers.stream().map(offer -> offer.at("/id").asText()).toList();
    }

    private static List<String> codes(JsonNode array) {
        return list(array).stream().map(each -> each.at("/code").asText()).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

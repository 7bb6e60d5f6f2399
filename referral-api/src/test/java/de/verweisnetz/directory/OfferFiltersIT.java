package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFiltersIT extends ApiIT {
    private final Member stefan = Member.of("streetworker");

    @BeforeEach
    void seed() {
        Seed.load();
    }

    @Test
    void a_language_is_there_on_a_weekday_and_at_a_time_or_not() {
        assertThat(items("?text=Arbeitsrecht+Berlin&language=ro&language_at=TH-14:30"))
                .isNotEmpty()
                .allSatisfy(offer -> {
                    var reason = reason(offer, "LANGUAGE");
                    assertThat(reason.at("/language").asText()).isEqualTo("ro");
                    assertThat(reason.at("/slots"))
                            .allSatisfy(slot ->
                                    assertThat(slot.at("/weekday").asText()).isEqualTo("TH"));
                });
        assertThat(names("?text=Arbeitsrecht+Berlin&language=bg&language_at=WE"))
                .contains("Musterberatung Arbeitsrecht");
        assertThat(names("?kreis=11000&radius_km=20&language=bg&language_at=TH-11:00"))
                .doesNotContain("Musterberatung Arbeitsrecht");
        assertThat(names("?language=ro&language_at=SU-03:00")).containsOnly("Musterfrauenhaus");
    }

    @Test
    void interpreted_and_spoken_are_told_apart() {
        assertThat(items("?language=ro&language_mode=SPOKEN&limit=100"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.at("/languages"))
                        .anySatisfy(language -> assertThat(language.at("/code").asText()
                                        + language.at("/mode").asText())
                                .isEqualTo("roSPOKEN")));
    }

    @Test
    void phone_hours_are_other_hours_and_have_languages_of_their_own() {
        assertThat(items("?phone_at=TU-15:00&language=pl")).hasSize(1).allSatisfy(offer -> {
            assertThat(reason(offer, "PHONE").at("/phone_slots/0/closes_at").asText())
                    .isEqualTo("16:00");
            assertThat(offer.at("/phone_hours")).hasSize(2);
        });
        assertThat(items("?phone_at=TU-15:00&language=ro")).isEmpty();
        assertThat(items("?phone_at=FR&language=ro")).hasSize(1);
        assertThat(names("?open_at=TU-15:00&kreis=11000&radius_km=20")).doesNotContain("Musterberatung Arbeitsrecht");
    }

    @Test
    void an_opening_at_a_time_is_told_with_its_hours() {
        assertThat(items("?open_at=TH-14:00&limit=100")).isNotEmpty().allSatisfy(offer -> assertThat(
                        reason(offer, "OPEN").at("/slots"))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.at("/weekday").asText()).isEqualTo("TH")));
        assertThat(names("?open_at=SU-03:00")).containsOnly("Musterfrauenhaus");
    }

    @ParameterizedTest
    @CsvSource({
        "place=Köln, 05315, Köln",
        "place=koeln, 05315, Köln",
        "place=Hambrug, 02000, Hamburg",
        "kreis=09162, 09162, München",
        "latitude=51.34&longitude=12.37, 14713, Leipzig",
        "postcode=20095, 02000, Hamburg"
    })
    void a_place_is_given_in_many_ways(String query, String kreis, String town) {
        var page = page("?limit=1&" + query);

        assertThat(page.at("/place/kreis").asText()).isEqualTo(kreis);
        assertThat(page.at("/place/name").asText()).isEqualTo(town);
        assertThat(page.at("/items/0/address/city").asText()).isEqualTo(town);
        assertThat(page.at("/sort").asText()).isEqualTo("DISTANCE");
        assertThat(reason(page.at("/items/0"), "DISTANCE").at("/distance_km").asDouble())
                .isEqualTo(page.at("/items/0/distance_km").asDouble());
    }

    @Test
    void an_ambiguous_name_is_told_with_its_choices() {
        var place = page("?place=Frankfurt").at("/place");

        assertThat(Stream.concat(
                        Stream.of(place.at("/name").asText()),
                        list(place.at("/choices")).stream()
                                .map(choice -> choice.at("/name").asText())))
                .contains("Frankfurt am Main", "Frankfurt (Oder)");
    }

    @Test
    void only_the_responsible_ones_are_found_if_asked() {
        assertThat(items("?postcode=20095&radius_km=300&responsible=true&limit=100"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(texts(offer.at("/area"))).containsAnyOf("02", "02000", "NATIONWIDE"));
    }

    @Test
    void abroad_finds_who_can_be_reached_from_there_and_the_nationwide_ones_first() {
        var found = items("?region=ABROAD&limit=100");

        assertThat(found).isNotEmpty().allSatisfy(offer -> assertThat(offer.at("/client_contact/reachable_from_abroad")
                                .asBoolean()
                        || texts(offer.at("/channels")).stream().anyMatch(List.of("EMAIL", "VIDEO", "CHAT")::contains))
                .isTrue());
        assertThat(texts(found.get(0).at("/area"))).contains("NATIONWIDE");
        assertThat(items("?region=UNKNOWN&limit=100")).isNotEmpty().allSatisfy(offer -> assertThat(
                        Stream.concat(texts(offer.at("/channels")).stream(), texts(offer.at("/area")).stream()))
                .containsAnyOf("PHONE", "EMAIL", "VIDEO", "CHAT", "NATIONWIDE"));
    }

    @Test
    void offers_for_others_are_left_out() {
        assertThat(items("?age=20&limit=100"))
                .isNotEmpty()
                .noneMatch(offer -> offer.at("/target_group/age_from").asInt() > 20);
        assertThat(items("?age=27&limit=100"))
                .anyMatch(offer -> offer.at("/centre_type").asText().equals("MBE"));
        assertThat(items("?origin=EU&limit=100"))
                .noneMatch(offer -> offer.at("/target_group/origin").asText().equals("THIRD_COUNTRY"));
        assertThat(items("?gender=MEN&limit=100"))
                .noneMatch(offer -> offer.at("/target_group/gender").asText().equals("WOMEN"));
        assertThat(items("?sector=MEAT&limit=100"))
                .noneMatch(offer -> offer.at("/target_group/sector").asText().equals("CARE"));
        assertThat(items("?sector=MEAT&text=Fleischwirtschaft"))
                .anyMatch(offer -> offer.at("/target_group/sector").asText().equals("MEAT"));
    }

    @ParameterizedTest
    @CsvSource({
        "centre_type=DEBT, /centre_type, DEBT",
        "carrier=CARITAS, /organization/carrier, CARITAS",
        "capacity=FULL, /capacity/light, FULL",
        "wheelchair=YES, /accessibility/wheelchair, YES"
    })
    void a_hit_has_what_was_asked_for(String query, String pointer, String value) {
        assertThat(items("?limit=100&" + query))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.at(pointer).asText()).isEqualTo(value));
    }

    @Test
    void the_age_of_an_entry_and_of_its_light_is_told() {
        var since = LocalDate.now().minusDays(60);
        assertThat(items("?verified_within_days=60&limit=100")).isNotEmpty().allSatisfy(offer -> {
            assertThat(LocalDate.parse(offer.at("/verified_on").asText())).isAfterOrEqualTo(since);
            assertThat(reason(offer, "VERIFIED").at("/days").asLong()).isBetween(0L, 60L);
        });
        assertThat(items("?capacity=FULL")).allSatisfy(offer -> assertThat(
                        reason(offer, "CAPACITY").at("/days").asLong())
                .isBetween(0L, 14L));
    }

    @Test
    void the_answer_mode_is_that_of_the_organisation_and_none_where_nobody_takes_part() {
        Seed.manage(Seed.ARBEIT, Ids.next());

        assertThat(items("?answer_mode=PORTAL&limit=100")).isNotEmpty().allSatisfy(offer -> assertThat(
                        offer.at("/answer_mode").asText())
                .isEqualTo("PORTAL"));
        assertThat(items("?answer_mode=NONE&limit=100"))
                .isNotEmpty()
                .noneMatch(offer -> offer.at("/organization/id").asText().equals(Seed.ARBEIT.toString()));
    }

    @Test
    void the_next_to_open_come_first() {
        var openings = items("?sort=NEXT_OPENING&limit=100&open_at=MO").stream()
                .filter(offer -> !offer.at("/open_now").asBoolean())
                .map(offer -> offer.at("/next_opening").asText())
                .toList();

        assertThat(openings).hasSizeGreaterThan(2).isSorted();
    }

    @Test
    void facets_count_what_the_total_counts() {
        var page = page("?topic=ARB&facets=true");
        var ro = items("?topic=ARB&language=ro&limit=100").size();

        assertThat(page.at("/facets/topic")).anySatisfy(count -> {
            assertThat(count.at("/code").asText()).isEqualTo("ARB");
            assertThat(count.at("/count").asInt()).isEqualTo(page.at("/total").asInt());
        });
        assertThat(page.at("/facets/language")).anySatisfy(count -> {
            assertThat(count.at("/code").asText()).isEqualTo("ro");
            assertThat(count.at("/count").asInt()).isEqualTo(ro);
        });
        assertThat(list(page.at("/facets/capacity")).stream()
                        .mapToInt(count -> count.at("/count").asInt())
                        .sum())
                .isEqualTo(page.at("/total").asInt());
        assertThat(page("?topic=ARB").has("facets")).isFalse();
    }

    @Test
    void a_misspelt_word_is_corrected_and_told() {
        // The words are counted a moment after the import.
        var page = page("?text=salriu");
        for (int i = 0; i < 60 && !page.has("corrected"); i++) {
            sleep();
            page = page("?text=salriu");
        }

        assertThat(page.at("/corrected/0/from").asText()).isEqualTo("salriu");
        assertThat(page.at("/corrected/0/to").asText()).isEqualTo("salariu");
        assertThat(page.at("/text_match").asText()).isEqualTo("ALL");
        assertThat(page.at("/items/0/topics").toString()).contains("ARB.LOHN");
        assertThat(reason(page.at("/items/0"), "TOPIC").at("/topics").toString())
                .contains("LOHN");
    }

    @Test
    void most_words_are_enough_where_nobody_has_all_and_all_pages_agree() {
        var first = page("?limit=3&text=Arbeitsrecht+quxquxqux+Lohn");

        assertThat(first.at("/text_match").asText()).isEqualTo("MOST");
        var next = Api.as(stefan)
                .get(first.at("/next").asText().replaceFirst("^.*/api/", "/"))
                .json();
        assertThat(next.at("/text_match").asText()).isEqualTo("MOST");
        assertThat(next.at("/items")).isNotEmpty();
    }

    @Test
    void a_place_in_the_text_is_understood_where_no_offer_names_it() {
        var page = page("?text=Lohn+Ludwigsburg");

        assertThat(page.at("/place/name").asText()).isEqualTo("Ludwigsburg");
        assertThat(page.at("/place/from_text").asBoolean()).isTrue();
        assertThat(page.at("/items/0/address/city").asText()).isEqualTo("Stuttgart");
    }

    @Test
    void nothing_found_says_what_to_relax_and_counts_as_an_unmet_need() {
        var query = "?topic=GES.BEITRAG&language=el&kreis=13075&radius_km=10";
        var empty = page(query);
        for (int i = 1; i < 5; i++) {
            page(query);
        }

        assertThat(empty.at("/items")).isEmpty();
        assertThat(empty.at("/relax"))
                .isNotEmpty()
                .allSatisfy(relax -> assertThat(relax.at("/hits").asInt()).isPositive());
        assertThat(list(empty.at("/relax")).stream()
                        .map(relax -> relax.at("/parameter").asText()))
                .contains("language");
        var coordinator = Api.as(Member.of("coordinator"));
        var counted = coordinator.get("/v1/unmet-needs?kreis=13075&topic=GES").json();
        assertThat(counted.at("/items/0/searches").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(counted.at("/items/0/language").asText()).isEqualTo("el");
        assertThat(counted.at("/unit").asText()).isEqualTo("searches");
    }

    @Test
    void a_small_figure_of_unmet_needs_is_not_shown() {
        page("?topic=FIN.STEUER&language=hu&kreis=01001&radius_km=5");

        var cell = Api.as(Member.of("coordinator"))
                .get("/v1/unmet-needs?kreis=01001&topic=FIN.STEUER")
                .json()
                .at("/items/0");
        assertThat(cell.at("/suppressed").asBoolean()).isTrue();
        assertThat(cell.has("searches")).isFalse();
        assertThat(Api.as(stefan).get("/v1/unmet-needs").status()).isEqualTo(403);
    }

    @Test
    void a_secret_place_is_the_same_from_everywhere_in_its_land_and_never_ordered_by_distance() {
        var here = secretOf("?postcode=10178&radius_km=1&limit=100");
        var there = secretOf("?postcode=13597&radius_km=500&limit=100");

        assertThat(here).isNotEmpty().isEqualTo(there);
        assertThat(items("?postcode=10178&radius_km=500&limit=100").stream().filter(OfferFiltersIT::isSecret))
                .allSatisfy(offer -> {
                    assertThat(offer.has("distance_km")).isFalse();
                    assertThat(list(offer.at("/fit")).stream()
                                    .map(each -> each.at("/reason").asText()))
                            .doesNotContain("DISTANCE");
                    assertThat(texts(offer.at("/area"))).allMatch(area -> area.matches("[0-9]{2}|NATIONWIDE"));
                });
        assertThat(page("?topic=DIS&facets=true").at("/facets").properties())
                .noneMatch(entry -> entry.getKey().contains("kreis"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latitude=53.55&longitude=10.0", "latitude=53.60&longitude=9.7", "latitude=52.9&longitude=10.4"})
    void a_place_on_request_is_only_told_in_steps_and_ordered_by_them(String point) {
        var found = items("?radius_km=200&limit=100&" + point);
        var steps = found.stream()
                .filter(offer -> offer.at("/address/visibility").asText().equals("ON_REQUEST"))
                .map(offer -> offer.at("/distance_km").asDouble())
                .toList();

        assertThat(steps).isNotEmpty().allMatch(distance -> distance % 10 == 0 && distance > 0);
        assertThat(found.stream()
                        .filter(offer -> offer.has("distance_km")
                                && list(offer.at("/fit")).stream().anyMatch(each -> List.of("AREA", "NATIONWIDE")
                                        .contains(each.at("/reason").asText())))
                        .map(offer -> offer.at("/distance_km").asDouble()))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language_at=XX&language=ro",
                "open_at=MO-25:00",
                "gender=ALL",
                "centre_type=NICHTS",
                "carrier=NICHTS",
                "capacity=GRUEN",
                "answer_mode=FAX",
                "wheelchair=NO",
                "region=MOON",
                "age=121",
                "remote=ja",
                "kreis=99999",
                "place=Quxquxqux",
                "sort=DISTANCE",
                "latitude=91&longitude=1"
            })
    void a_filter_that_makes_no_sense_is_named(String query) {
        var answer = Api.as(stefan).get("/v1/offers?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(query.replaceAll("=.*", ""));
        assertThat(answer.json().at("/errors/0/detail").asText()).isNotBlank();
    }

    private TreeSet<String> secretOf(String query) {
        var ids = new TreeSet<String>();
        items(query).stream()
                .filter(OfferFiltersIT::isSecret)
                .forEach(offer -> ids.add(offer.at("/id").asText()));
        return ids;
    }

    private static boolean isSecret(JsonNode offer) {
        return offer.at("/address/visibility").asText().equals("SECRET");
    }

    private JsonNode page(String query) {
        var answer = Api.as(stefan).get("/v1/offers" + query.replace("ö", "%C3%B6"));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> items(String query) {
        return list(page(query).at("/items"));
    }

    private List<String> names(String query) {
        return items(query).stream().map(offer -> offer.at("/name").asText()).toList();
    }

    private static JsonNode reason(JsonNode offer, String reason) {
        return list(offer.at("/fit")).stream()
                .filter(each -> each.at("/reason").asText().equals(reason))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reason + " is not in " + offer.at("/fit")));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferFiltersIT extends OfferSearches {
    @Test
    void offers_for_others_are_left_out() {
        assertThat(all("?age_band=FROM_18_TO_26"))
                .isNotEmpty()
                .noneMatch(offer -> offer.at("/target_group/age_from").asInt() > 26)
                .noneMatch(offer -> offer.at("/target_group/age_to").asInt(120) < 18)
                .anyMatch(offer -> offer.at("/centre_type").asText().equals("JMD"));
        assertThat(all("?age_band=FROM_27_TO_64"))
                .anyMatch(offer -> offer.at("/centre_type").asText().equals("MBE"));
        assertThat(all("?origin=EU"))
                .noneMatch(offer -> offer.at("/target_group/origin").asText().equals("THIRD_COUNTRY"));
        assertThat(all("?gender=MEN"))
                .noneMatch(offer -> offer.at("/target_group/gender").asText().equals("WOMEN"));
        assertThat(all("?sector=MEAT"))
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
        assertThat(all("?" + query))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.at(pointer).asText()).isEqualTo(value));
    }

    @Test
    void the_age_of_an_entry_and_of_its_light_is_told() {
        var since = LocalDate.now().minusDays(60);
        assertThat(all("?verified_within_days=60")).isNotEmpty().allSatisfy(offer -> {
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

        assertThat(all("?answer_mode=PORTAL")).isNotEmpty().allSatisfy(offer -> assertThat(
                        offer.at("/answer_mode").asText())
                .isEqualTo("PORTAL"));
        assertThat(all("?answer_mode=NONE"))
                .isNotEmpty()
                .noneMatch(offer -> offer.at("/organization/id").asText().equals(Seed.ARBEIT.toString()));
    }

    @Test
    void what_was_measured_stands_beside_what_was_promised() throws SQLException {
        var offer = items("?topic=ARB&limit=1").get(0).at("/id").asText();
        try (var connection = TestDatabase.as("jobs");
                var insert = connection.prepareStatement(
                        "INSERT INTO directory.usual_answer VALUES (?::uuid, 2, 7) ON CONFLICT DO NOTHING")) {
            insert.setString(1, offer);
            insert.executeUpdate();
        }

        var measured = Api.as(stefan).get("/v1/offers/" + offer).json().at("/usual_answer");
        assertThat(measured.at("/working_days").asInt()).isEqualTo(2);
        assertThat(measured.at("/answers").asInt()).isEqualTo(7);
    }

    @Test
    void facets_count_what_the_total_counts() {
        var page = page("?topic=ARB&facets=true");
        var ro = all("?topic=ARB&language=ro").size();

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
        for (var grade : List.of("CODE", "WARM")) {
            long accepting = page("?topic=ARB&accepts=" + grade).at("/total").asLong();
            assertThat(accepting).isPositive();
            assertThat(page.at("/facets/grade")).anySatisfy(count -> {
                assertThat(count.at("/code").asText()).isEqualTo(grade);
                assertThat(count.at("/count").asLong()).isEqualTo(accepting);
            });
        }
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
                "age_band=121",
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
}

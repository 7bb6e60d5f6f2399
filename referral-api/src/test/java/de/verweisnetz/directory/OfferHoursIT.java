package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferHoursIT extends OfferSearches {
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
        assertThat(all("?language=ro&language_mode=SPOKEN")).isNotEmpty().allSatisfy(offer -> assertThat(
                        offer.at("/languages"))
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
        assertThat(all("?open_at=TH-14:00")).isNotEmpty().allSatisfy(offer -> assertThat(
                        reason(offer, "OPEN").at("/slots"))
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(slot.at("/weekday").asText()).isEqualTo("TH")));
        assertThat(names("?open_at=SU-03:00")).containsOnly("Musterfrauenhaus");
    }

    @Test
    void the_next_to_open_come_first() {
        var openings = all("?sort=NEXT_OPENING&open_at=MO").stream()
                .filter(offer -> !offer.at("/open_now").asBoolean())
                .map(offer -> offer.at("/next_opening").asText())
                .toList();

        assertThat(openings).hasSizeGreaterThan(2).isSorted();
    }
}

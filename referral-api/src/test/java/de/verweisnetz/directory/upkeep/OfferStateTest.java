package de.verweisnetz.directory.upkeep;

import static de.verweisnetz.directory.upkeep.MergePatchTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.OfferFacts.Capacity;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferStateTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Period A_YEAR = Period.ofDays(365);

    @Test
    void a_confirmation_sets_day_and_organisation_and_leaves_the_rest() {
        var confirmed = OfferState.confirmed(
                tree("{\"x\":1,\"verweisnetz\":{\"area\":[\"11\"]}}"), TODAY, "Musterverein", A_YEAR);

        assertThat(confirmed)
                .isEqualTo(
                        tree(
                                """
                                {"x": 1, "verweisnetz": {"area": ["11"], "verified_on": "2027-03-01",
                                 "verified_by": "Musterverein", "valid_until": "2028-02-29"}}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, 2027-12-31",
        "2029-06-30, 2029-06-30",
        "2027-03-31, 2028-02-29",
        "2026-12-31, 2028-02-29",
        "morgen, 2028-02-29"
    })
    void an_end_that_is_far_enough_away_stays(String end, String becomes) {
        var offer = tree("{\"verweisnetz\":{\"valid_until\":\"" + end + "\"}}");

        assertThat(OfferState.confirmed(offer, TODAY, "Musterverein", A_YEAR)
                        .at("/verweisnetz/valid_until")
                        .asText())
                .isEqualTo(becomes);
    }

    @Test
    void a_new_light_forgets_the_waiting_time_of_the_old_one() {
        var offer = tree("{\"verweisnetz\":{\"capacity\":{\"light\":\"FULL\",\"waiting_days\":40}}}");

        assertThat(OfferState.with(offer, new Capacity("OPEN", TODAY, null)))
                .isEqualTo(tree("{\"verweisnetz\":{\"capacity\":{\"light\":\"OPEN\",\"since\":\"2027-03-01\"}}}"));
    }

    @Test
    void a_closure_comes_and_goes() {
        var closed = OfferState.closed(tree("{}"), TODAY);

        assertThat(closed).isEqualTo(tree("{\"verweisnetz\":{\"closed_until\":\"2027-03-01\"}}"));
        assertThat(OfferState.closed(closed, null)).isEqualTo(tree("{\"verweisnetz\":{}}"));
    }
}

package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.upkeep.Confidence.Factor;
import de.verweisnetz.directory.upkeep.Confidence.FactorCode;
import de.verweisnetz.directory.upkeep.ConfidenceRules.Confirmer;
import de.verweisnetz.platform.json.Json;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConfidenceRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void a_full_entry_that_its_centre_has_just_confirmed_has_all_points() {
        var figure = ConfidenceRules.reckon(full("2027-03-01"), Confirmer.CENTRE, true, 0, 0, TODAY);

        assertThat(figure.score()).isEqualTo(100);
        assertThat(figure.factors()).allMatch(factor -> factor.points() == factor.most());
    }

    @Test
    void the_factors_add_up_to_the_score() {
        var figure = ConfidenceRules.reckon(full("2026-09-01"), Confirmer.SOURCE, false, 1, 1, TODAY);

        assertThat(figure.factors().stream().mapToInt(Factor::points).sum()).isEqualTo(figure.score());
        assertThat(figure.factors()).extracting(Factor::code).contains(FactorCode.REPORTS, FactorCode.NOT_REACHED);
    }

    @Test
    void nothing_known_is_worth_nothing_and_it_cannot_get_worse() {
        var figure = ConfidenceRules.reckon(bare(), Confirmer.NOBODY, false, 9, 9, TODAY);

        assertThat(figure.score()).isZero();
        assertThat(figure.factors().stream().mapToInt(Factor::points).sum()).isZero();
    }

    @Test
    void freshness_is_full_for_a_month_and_gone_after_a_year() {
        assertThat(freshness("2027-02-01")).isEqualTo(40);
        assertThat(freshness("2026-09-01")).isBetween(10, 30);
        assertThat(freshness("2026-03-01")).isZero();
    }

    @Test
    void each_report_costs_and_the_missing_is_named() {
        var none = ConfidenceRules.reckon(full("2027-03-01"), Confirmer.CENTRE, true, 0, 0, TODAY);
        var two = ConfidenceRules.reckon(full("2027-03-01"), Confirmer.CENTRE, true, 2, 0, TODAY);
        var bare = ConfidenceRules.reckon(bare(), Confirmer.NOBODY, true, 0, 0, TODAY);

        assertThat(none.score() - two.score()).isEqualTo(20);
        assertThat(factor(bare, FactorCode.COMPLETENESS).missing())
                .containsExactly("client_contact", "hours", "languages", "topics", "area");
    }

    private static int freshness(String verifiedOn) {
        return factor(
                        ConfidenceRules.reckon(full(verifiedOn), Confirmer.CENTRE, true, 0, 0, TODAY),
                        FactorCode.FRESHNESS)
                .points();
    }

    private static Factor factor(Confidence figure, FactorCode code) {
        return figure.factors().stream()
                .filter(factor -> factor.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static OfferFacts full(String verifiedOn) {
        return facts(
                """
                , "topics": ["ARB.LOHN"], "languages": [{"code": "ro", "mode": "SPOKEN"}], "area": ["11"],
                "hours": [{"weekday": "MO", "opens_at": "09:00", "closes_at": "12:00"}],
                "client_contact": {"phone": "030 23125007"}, "capacity": {"light": "OPEN"}, "verified_on": "%s\""""
                        .formatted(verifiedOn));
    }

    private static OfferFacts bare() {
        return facts("");
    }

    private static OfferFacts facts(String more) {
        return Json.read(
                """
                {"id": "4a000000-0000-4000-8000-000000000001", "name": "Musterstelle",
                 "organization": {"id": "4a000000-0000-4000-8000-000000000002", "name": "Musterverein"},
                 "service": {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle"},
                 "centre_type": "MBE", "address": {"visibility": "PUBLIC"},
                 "announced_by_default": true, "fallback": false%s}"""
                        .formatted(more),
                OfferFacts.class);
    }
}

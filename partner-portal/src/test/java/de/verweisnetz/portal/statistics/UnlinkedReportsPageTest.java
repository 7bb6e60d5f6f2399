package de.verweisnetz.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Json;
import de.verweisnetz.portal.api.UnlinkedReports;
import de.verweisnetz.portal.form.Form;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnlinkedReportsPageTest {
    private static final String REPORTS =
            """
            {"from":"2026-09","to":"2026-10","months":[{"month":"2026-10","figures":[
              {"report":"ARRIVED","unit":"arrivals","count":12,"suppressed":false},
              {"report":"MOVED_AWAY","unit":"outcomes","suppressed":true}]}]}
            """;

    @Test
    void each_figure_says_what_it_counts_and_a_small_one_is_a_dot() throws IOException {
        String page = page(Json.MAPPER.readValue(REPORTS, UnlinkedReports.class));
        assertThat(page)
                .contains("Oktober 2026")
                .containsPattern("(?s)data-report=\"ARRIVED\".*?Ankünfte</td>.*?>12</td>")
                .containsPattern("(?s)data-report=\"MOVED_AWAY\".*?Ergebnisse</td>.*?>·</td>");
    }

    @Test
    void where_no_figure_is_large_enough_there_is_no_table() throws IOException {
        String nothing = "{\"from\":\"2026-09\",\"to\":\"2026-10\",\"months\":[]}";
        assertThat(page(Json.MAPPER.readValue(nothing, UnlinkedReports.class)))
                .contains("keine Zahl groß genug")
                .doesNotContain("<table");
    }

    private static String page(UnlinkedReports reports) {
        var period = new Form(Map.of("from", List.of("2026-09-01"), "to", List.of("2026-10-31")));
        return Samples.render("statistics/funnel.jte", Map.of("form", period, "unlinked", reports), "coordinator");
    }
}

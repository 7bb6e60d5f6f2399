package de.verweisnetz.portal.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Overdue;
import de.verweisnetz.portal.api.OverduePage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverduePagesTest {
    private static final OverduePage NONE = new OverduePage(List.of(), null, 0, false);

    @Test
    void who_owes_an_answer_or_a_confirmation_and_what_is_open_at_closed_centres_stand_apart() {
        var waiting = overdue("CODE", "SEEN", 12, Instant.EPOCH, "UNANSWERED");
        var left = overdue("WARM", "ACCEPTED", 1, null, "CENTRE_GONE");
        var back = overdue("CODE", "WITHDRAWN", 7, Instant.EPOCH, "UNCONFIRMED");
        String page = page(
                new OverduePage(List.of(waiting), "/api/v1/overdue?cursor=abc", 30, false),
                new OverduePage(List.of(back), "/api/v1/overdue?cursor=def", 26, false),
                new OverduePage(List.of(left), null, 1, false));
        assertThat(page)
                .contains("VN-7K2M4Q")
                .contains("Musterberatung")
                .contains("Musterprojekt")
                .contains("12 Tage")
                .contains("1 Tag<")
                .contains("/app/overdue?list=unanswered&cursor=abc")
                .contains("/app/overdue?unconfirmed_cursor=def");
        assertThat(page.indexOf("12 Tage")).isLessThan(page.indexOf("id=\"unconfirmed\""));
        assertThat(page.indexOf("7 Tage")).isBetween(page.indexOf("id=\"unconfirmed\""), page.indexOf("id=\"gone\""));
        assertThat(page.indexOf("1 Tag<")).isGreaterThan(page.indexOf("id=\"gone\""));
    }

    @Test
    void nothing_overdue_is_good_news() {
        assertThat(page(NONE, NONE, NONE))
                .contains("Alle Stellen haben geantwortet.")
                .contains("Alle Stellen haben bestätigt.")
                .contains("Nichts offen.");
    }

    private static Overdue overdue(String grade, String status, long days, Instant due, String reason) {
        return new Overdue("VN-7K2M4Q", "Musterprojekt", "Musterberatung", grade, status, days, due, reason);
    }

    private static String page(OverduePage unanswered, OverduePage unconfirmed, OverduePage gone) {
        return Samples.render(
                "overdue/list.jte",
                Map.of("unanswered", unanswered, "unconfirmed", unconfirmed, "gone", gone),
                "coordinator");
    }
}

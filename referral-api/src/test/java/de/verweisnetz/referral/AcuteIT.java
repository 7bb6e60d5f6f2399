package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Urgent matters go by opening hours. */
class AcuteIT extends AgainstTheClock {
    @Test
    void an_acute_matter_goes_only_where_somebody_is_there_and_the_sender_is_warned_after_two_opening_hours()
            throws Exception {
        at(workingMorning(), () -> {
            refused("acute-hours-unknown");
            open("00:00", "08:00");
            refused("acute-not-open");
            open("08:00", "18:00");
            var referral = fixture.issue(acute());
            var issued = Instant.parse(referral.at("/created_at").asText());
            var due = Instant.parse(referral.at("/due_at").asText());
            assertThat(Duration.between(issued, due)).isBetween(Duration.ofHours(2), Duration.ofMinutes(122));
            tend();
            assertThat(tasks(fixture.sender(), referral)).isEmpty();

            TestClock.advance(Duration.ofMinutes(121));
            tend();
            tend();
            assertThat(tasks(fixture.sender(), referral)).containsExactly("ACUTE_UNANSWERED");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "ALARMED", "REMINDED");

            fixture.command(referral, "acceptance", 1, Map.of(), 4);
            tend();
            assertThat(tasks(fixture.sender(), referral)).isEmpty();
        });
    }

    private ObjectNode acute() {
        return TestRequest.to(fixture.offer()).put("urgency", "ACUTE");
    }

    private void refused(String code) {
        var answer = Api.as(fixture.sender()).post("/v1/referrals", acute());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/offer_id");
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
    }

    /** The same hours on all days of the week. */
    private void open(String from, String to) throws SQLException {
        var hours = Stream.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")
                .map(day ->
                        "{\"weekday\": \"%s\", \"opens_at\": \"%s\", \"closes_at\": \"%s\"}".formatted(day, from, to))
                .toList();
        directory("land = NULL, facts = jsonb_set(facts, '{hours}', '%s')".formatted(hours));
    }
}

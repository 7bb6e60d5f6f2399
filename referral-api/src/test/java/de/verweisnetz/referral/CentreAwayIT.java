package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Centres that take a break, and centres that are gone. */
class CentreAwayIT extends AgainstTheClock {
    @Test
    void a_break_of_the_offer_stops_the_clock_until_it_is_over() throws Exception {
        var referral = fixture.issueWithFeedback();
        var due = Instant.parse(referral.at("/due_at").asText());
        directory(
                "closed_until = '%s'".formatted(LocalDate.ofInstant(due, BERLIN).plusDays(20)));
        tend();
        at(morning(due, 10), AgainstTheClock::tend);
        assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "PAUSED");
        at(due.plus(Duration.ofDays(21)), () -> {
            tend();
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "PAUSED", "RESUMED");
            assertThat(Instant.parse(
                            show(fixture.receiver(), referral).at("/due_at").asText()))
                    .isAfter(due.plus(Duration.ofDays(14)));
        });
    }

    @Test
    void an_organisation_that_takes_part_no_more_loses_unopened_contact_data_and_the_sender_gets_a_task()
            throws Exception {
        var warm = WarmFixture.create();
        var referral = warm.issue();
        var other = fixture.issueWithFeedback();
        participant(warm.receiver(), "SUSPENDED");
        tend();
        tend();
        assertThat(WarmFixture.state(warm.sender(), referral)).isEqualTo("FORGOTTEN");
        assertThat(tasks(warm.sender(), referral)).containsExactly("CENTRE_GONE");
        assertThat(types(warm.sender(), referral)).contains("CENTRE_GONE");
        assertThat(overdue(referral))
                .singleElement()
                .satisfies(item -> assertThat(item.at("/reason").asText()).isEqualTo("CENTRE_GONE"));
        assertThat(overdue(other)).isEmpty();

        participant(warm.receiver(), "ACTIVE");
        tend();
        assertThat(overdue(referral)).isEmpty();
        assertThat(tasks(warm.sender(), referral)).isEmpty();
    }
}

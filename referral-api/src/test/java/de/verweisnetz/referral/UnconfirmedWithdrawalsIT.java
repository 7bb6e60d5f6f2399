package de.verweisnetz.referral;

import static de.verweisnetz.referral.ReferralFixture.eventTypes;
import static de.verweisnetz.referral.ReferralFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A centre has to confirm that it knows of a withdrawal; until it does, nobody forgets that it has not. */
class UnconfirmedWithdrawalsIT extends ApiIT {
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void the_centre_is_reminded_once_and_then_the_coordination_sees_it_until_it_is_confirmed() {
        var referral = withdrawn(fixture.issueWithFeedback());
        tend();
        assertThat(eventTypes(fixture.receiver(), referral)).containsExactly("ISSUED", "WITHDRAWN");

        TestClock.at(aWednesdayIn(10), () -> {
            tend();
            tend();
            assertThat(eventTypes(fixture.receiver(), referral)).containsExactly("ISSUED", "WITHDRAWN", "REMINDED");
            assertThat(overdue(referral)).isEmpty();
        });
        TestClock.at(aWednesdayIn(24), () -> {
            tend();
            tend();
            assertThat(eventTypes(fixture.receiver(), referral))
                    .containsExactly("ISSUED", "WITHDRAWN", "REMINDED", "ESCALATED");
            assertThat(overdue(referral))
                    .singleElement()
                    .satisfies(item -> assertThat(item.at("/status").asText()).isEqualTo("WITHDRAWN"));
            confirm(referral);
            assertThat(overdue(referral)).isEmpty();
        });
    }

    @Test
    void who_confirms_is_not_reminded_nor_is_a_centre_that_never_knew() {
        var confirmed = withdrawn(fixture.issueWithFeedback());
        confirm(confirmed);
        var unannounced = withdrawn(fixture.issue(TestRequest.unannounced(fixture.offer())));

        TestClock.at(aWednesdayIn(10), () -> {
            tend();
            assertThat(eventTypes(fixture.sender(), confirmed))
                    .containsExactly("ISSUED", "WITHDRAWN", "WITHDRAWAL_CONFIRMED");
            assertThat(eventTypes(fixture.sender(), unannounced)).containsExactly("ISSUED", "WITHDRAWN");
        });
    }

    private JsonNode withdrawn(JsonNode referral) {
        assertThat(Api.as(fixture.sender())
                        .command(path(referral) + "/withdrawal", 1, "")
                        .status())
                .isEqualTo(200);
        TestClock.release();
        return referral;
    }

    private void confirm(JsonNode referral) {
        var centre = Api.as(fixture.receiver());
        long version = centre.get(path(referral)).json().at("/version").asLong();
        assertThat(centre.command(path(referral) + "/withdrawal-confirmation", version, "")
                        .status())
                .isEqualTo(200);
        TestClock.release();
    }

    private static List<JsonNode> overdue(JsonNode referral) {
        var page = Api.as(Member.of("coordinator")).get("/v1/overdue?reason=UNCONFIRMED&limit=100");
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.json().at("/items").spliterator(), false)
                .filter(item -> item.at("/reference").equals(referral.at("/reference")))
                .toList();
    }

    private static void tend() {
        try {
            assertThat(RecurringJobs.run("referral-clocks")).isTrue();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the noon of the first Wednesday some days later on which people work. */
    private static Duration aWednesdayIn(int days) {
        var first = LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE)
                .plusDays(days)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        var day = HOLIDAYS.contains(MonthDay.from(first)) ? first.plusDays(7) : first;
        return Duration.between(
                TestClock.now(), day.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant());
    }
}

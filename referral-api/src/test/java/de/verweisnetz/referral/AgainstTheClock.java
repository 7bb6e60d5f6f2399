package de.verweisnetz.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.ApiIT;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.RecurringJobs;
import de.verweisnetz.testing.TestClock;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What tests have in common that move the clock and let the node tend its referrals. */
abstract class AgainstTheClock extends ApiIT {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));

    final ReferralFixture fixture = ReferralFixture.create();

    interface Work {
        void run() throws Exception;
    }

    static void at(Instant time, Work work) {
        TestClock.at(Duration.between(TestClock.now(), time), () -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    static void tend() throws SQLException, InterruptedException {
        assertThat(RecurringJobs.run("referral-clocks")).isTrue();
    }

    /** The first Wednesday some days later on which people work, at nine. */
    static Instant morning(Instant from, int days) {
        return wednesday(LocalDate.ofInstant(from, BERLIN).plusDays(days));
    }

    static Instant workingMorning() {
        return wednesday(LocalDate.ofInstant(TestClock.now(), BERLIN).plusDays(1));
    }

    private static Instant wednesday(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .filter(day -> !HOLIDAYS.contains(MonthDay.from(day)))
                .findFirst()
                .orElseThrow()
                .atTime(9, 0)
                .atZone(BERLIN)
                .toInstant();
    }

    static Instant end(JsonNode referral) {
        return Instant.parse(referral.at("/expires_at").asText()).plusSeconds(60);
    }

    void directory(String assignment) throws SQLException {
        execute("UPDATE directory.offer_search SET %s WHERE id = '%s'"
                .formatted(assignment, fixture.offer().id()));
    }

    static void participant(Member member, String state) throws SQLException {
        execute("UPDATE identity.participant SET state = '%s' WHERE id = '%s'".formatted(state, member.participant()));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static JsonNode show(Member member, JsonNode referral) {
        return Api.as(member).get(ReferralFixture.path(referral)).json();
    }

    static List<String> types(Member member, JsonNode referral) {
        return ReferralFixture.eventTypes(member, referral);
    }

    static List<String> tasks(Member member, JsonNode referral) {
        return items(Api.as(member).get("/v1/tasks?limit=100"))
                .filter(task -> task.at("/referral/id").equals(referral.at("/id")))
                .map(task -> task.at("/kind").asText())
                .toList();
    }

    /** Page by page, for other tests leave theirs behind. */
    static List<JsonNode> overdue(JsonNode referral) {
        var coordinator = Api.as(Member.of("coordinator"));
        var found = new ArrayList<JsonNode>();
        var next = "/v1/overdue?limit=100";
        while (!next.isEmpty()) {
            var page = coordinator.get(next);
            assertThat(page.status()).isEqualTo(200);
            items(page)
                    .filter(item -> item.at("/reference").equals(referral.at("/reference")))
                    .forEach(found::add);
            next = page.json().at("/next").asText().replaceFirst("^.*?/api", "");
        }
        return found;
    }

    static Stream<JsonNode> items(Api.Answer page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false);
    }

    static List<String> names(JsonNode object) {
        return List.copyOf(toList(object));
    }

    private static List<String> toList(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

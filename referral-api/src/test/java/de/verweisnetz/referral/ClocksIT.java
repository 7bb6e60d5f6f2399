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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ClocksIT extends ApiIT {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private final ReferralFixture fixture = ReferralFixture.create();

    @Test
    void a_centre_that_owes_an_answer_is_reminded_and_the_coordination_asked_for_help() throws Exception {
        var referral = fixture.issueWithFeedback();
        var due = Instant.parse(referral.at("/due_at").asText());
        at(due.minusSeconds(3600), ClocksIT::tend);
        assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED");

        at(morning(due, 10), () -> {
            tend();
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "REMINDED");
            tend();
            assertThat(overdue(referral)).isEmpty();
        });
        at(morning(due, 20), () -> {
            tend();
            tend();
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "REMINDED", "ESCALATED");
            assertThat(overdue(referral)).singleElement().satisfies(item -> {
                assertThat(names(item))
                        .containsExactlyInAnyOrder(
                                "reference", "sender", "receiver", "grade", "status", "age_days", "due_at", "reason");
                assertThat(item.at("/reason").asText()).isEqualTo("UNANSWERED");
                assertThat(item.at("/status").asText()).isEqualTo("ISSUED");
                assertThat(item.at("/due_at").asText())
                        .isEqualTo(referral.at("/due_at").asText());
            });
            // What the clocks did is no version that a party has seen.
            fixture.command(referral, "acceptance", 1, Map.of(), 4);
            assertThat(overdue(referral)).isEmpty();
        });
    }

    @Test
    void reminders_tell_a_sender_nothing_who_must_not_learn_of_an_arrival() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        at(morning(Instant.parse(referral.at("/due_at").asText()), 10), () -> {
            tend();
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "REMINDED");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED");
        });
    }

    @Test
    void what_nobody_ended_expires_with_its_code_and_the_team_gets_a_task() throws Exception {
        var referral = fixture.issueWithFeedback();
        var draft = Api.as(fixture.sender())
                .post("/v1/referrals", TestRequest.to(fixture.offer()).put("draft", true))
                .json();
        at(end(referral), () -> {
            tend();
            tend();
            var seen = show(fixture.sender(), referral);
            assertThat(seen.at("/status").asText()).isEqualTo("EXPIRED");
            assertThat(seen.at("/outcome").asText()).isEqualTo("UNKNOWN");
            assertThat(types(fixture.receiver(), referral)).containsOnlyOnce("EXPIRED");
            assertThat(tasks(fixture.sender(), referral)).containsExactly("EXPIRED");
            assertThat(show(fixture.sender(), draft).at("/status").asText()).isEqualTo("DRAFT");
        });
    }

    @Test
    void after_an_arrival_that_the_sender_is_not_told_of_the_centre_still_has_its_time_to_report() throws Exception {
        var referral = fixture.issueWithoutFeedback();
        fixture.redeem(referral.at("/voucher/code").asText());
        at(end(referral), () -> {
            tend();
            assertThat(show(fixture.sender(), referral).at("/status").asText()).isEqualTo("EXPIRED");
            assertThat(show(fixture.receiver(), referral).at("/status").asText())
                    .isEqualTo("IN_COUNSELLING");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "EXPIRED");
            assertThat(types(fixture.receiver(), referral)).containsExactly("ISSUED", "ARRIVED");
        });
        at(end(referral).plus(Duration.ofDays(5)), () -> {
            tend();
            var known = show(fixture.sender(), referral);
            assertThat(show(fixture.receiver(), referral).at("/status").asText())
                    .isEqualTo("EXPIRED");
            assertThat(types(fixture.sender(), referral)).containsExactly("ISSUED", "EXPIRED");
            assertThat(Instant.parse(known.at("/updated_at").asText()))
                    .isBefore(end(referral).plus(Duration.ofDays(1)));
        });
    }

    @Test
    void a_question_and_a_refusal_are_tasks_of_the_team_until_it_has_looked_after_them() throws Exception {
        var referral = fixture.issueWithFeedback();
        fixture.command(referral, "return", 1, Map.of("question", "Seit wann?"));
        tend();
        assertThat(tasks(fixture.sender(), referral)).containsExactly("RETURNED");
        var answered = Api.as(fixture.sender())
                .command(ReferralFixture.path(referral) + "/answer", 2, Map.of("answer", "Seit Mai."));
        assertThat(answered.status()).isEqualTo(200);
        TestClock.release();
        tend();
        assertThat(tasks(fixture.sender(), referral)).isEmpty();

        // What the clock noted counts among the versions of the centre.
        long seen = Api.as(fixture.receiver())
                .get(ReferralFixture.path(referral))
                .json()
                .at("/version")
                .asLong();
        var declined = Api.as(fixture.receiver())
                .command(ReferralFixture.path(referral) + "/decline", seen, Map.of("reason", "NO_CAPACITY"));
        assertThat(declined.status()).as(declined.http().body()).isEqualTo(200);
        TestClock.release();
        tend();
        tend();
        var colleague = fixture.sender().colleague("streetworker");
        var task = task(colleague, referral);
        assertThat(task.at("/kind").asText()).isEqualTo("DECLINED");
        assertThat(names(task)).containsExactlyInAnyOrder("id", "kind", "referral", "opened_at", "version");
        assertThat(complete(colleague, task, 7).status()).isEqualTo(412);
        assertThat(complete(Member.of("streetworker"), task, 1).status()).isEqualTo(404);
        assertThat(complete(fixture.receiver(), task, 1).status()).isEqualTo(404);
        assertThat(complete(Member.in(fixture.sender().participant(), "streetworker"), task, 1)
                        .status())
                .isEqualTo(404);
        assertThat(complete(colleague, task, 1).status()).isEqualTo(200);
        tend();
        assertThat(tasks(fixture.sender(), referral)).isEmpty();
    }

    @Test
    void a_step_that_can_still_be_undone_makes_no_task() throws Exception {
        var referral = fixture.issueWithFeedback();
        Api.as(fixture.receiver())
                .command(ReferralFixture.path(referral) + "/decline", 1, Map.of("reason", "NO_CAPACITY"));
        tend();
        assertThat(tasks(fixture.sender(), referral)).isEmpty();
        TestClock.release();
        tend();
        assertThat(tasks(fixture.sender(), referral)).containsExactly("DECLINED");
    }

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

    @Test
    void a_break_of_the_offer_stops_the_clock_until_it_is_over() throws Exception {
        var referral = fixture.issueWithFeedback();
        var due = Instant.parse(referral.at("/due_at").asText());
        directory(
                "closed_until = '%s'".formatted(LocalDate.ofInstant(due, BERLIN).plusDays(20)));
        tend();
        at(morning(due, 10), ClocksIT::tend);
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

    @Test
    void nobody_but_the_coordination_sees_what_waits_too_long() throws SQLException {
        for (var role : List.of("streetworker", "partner", "dpo", "admin")) {
            assertThat(Api.as(Member.of(role)).get("/v1/overdue").status()).isEqualTo(403);
        }
        try (var connection = TestDatabase.as("app");
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.member', '%s', false)"
                    .formatted(fixture.sender().id()));
            try (var rows =
                    statement.executeQuery("SELECT count(*) FROM referral.overdue(now(), NULL, NULL, NULL, 10)")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void one_referral_that_cannot_be_dealt_with_does_not_stop_the_others() throws Exception {
        var broken = fixture.issueWithFeedback();
        var sound = fixture.issueWithFeedback();
        ReferralFixture.shift(broken, "pending = '[{\"step\": \"NOTHING\"}]'");
        at(end(sound), () -> {
            tend();
            assertThat(show(fixture.sender(), sound).at("/status").asText()).isEqualTo("EXPIRED");
        });
        ReferralFixture.shift(broken, "pending = '[]'");
        at(end(sound), () -> {
            tend();
            assertThat(show(fixture.sender(), broken).at("/status").asText()).isEqualTo("EXPIRED");
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void at(Instant time, Work work) {
        TestClock.at(Duration.between(TestClock.now(), time), () -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void tend() throws SQLException, InterruptedException {
        assertThat(RecurringJobs.run("referral-clocks")).isTrue();
    }

    /** The first Wednesday some days later on which people work, at nine. */
    private static Instant morning(Instant from, int days) {
        return wednesday(LocalDate.ofInstant(from, BERLIN).plusDays(days));
    }

    private static Instant workingMorning() {
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

    private static Instant end(JsonNode referral) {
        return Instant.parse(referral.at("/expires_at").asText()).plusSeconds(60);
    }

    private com.fasterxml.jackson.databind.node.ObjectNode acute() {
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

    private void directory(String assignment) throws SQLException {
        execute("UPDATE directory.offer_search SET %s WHERE id = '%s'"
                .formatted(assignment, fixture.offer().id()));
    }

    private static void participant(Member member, String state) throws SQLException {
        execute("UPDATE identity.participant SET state = '%s' WHERE id = '%s'".formatted(state, member.participant()));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode show(Member member, JsonNode referral) {
        return Api.as(member).get(ReferralFixture.path(referral)).json();
    }

    private static List<String> types(Member member, JsonNode referral) {
        return ReferralFixture.eventTypes(member, referral);
    }

    private static List<String> tasks(Member member, JsonNode referral) {
        return items(Api.as(member).get("/v1/tasks?limit=100"))
                .filter(task -> task.at("/referral/id").equals(referral.at("/id")))
                .map(task -> task.at("/kind").asText())
                .toList();
    }

    private static JsonNode task(Member member, JsonNode referral) {
        return items(Api.as(member).get("/v1/tasks?limit=100"))
                .filter(task -> task.at("/referral/id").equals(referral.at("/id")))
                .findFirst()
                .orElseThrow();
    }

    private static Api.Answer complete(Member member, JsonNode task, long version) {
        return Api.as(member).command("/v1/tasks/" + task.at("/id").asText() + "/completion", version, "");
    }

    /** Page by page, for other tests leave theirs behind. */
    private static List<JsonNode> overdue(JsonNode referral) {
        var coordinator = Api.as(Member.of("coordinator"));
        var found = new java.util.ArrayList<JsonNode>();
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

    private static Stream<JsonNode> items(Api.Answer page) {
        return StreamSupport.stream(page.json().at("/items").spliterator(), false);
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(toList(object));
    }

    private static List<String> toList(JsonNode object) {
        var names = new java.util.ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

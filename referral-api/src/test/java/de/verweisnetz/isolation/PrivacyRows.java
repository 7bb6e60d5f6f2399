package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.ALL;
import static de.verweisnetz.isolation.Row.COORDINATORS;
import static de.verweisnetz.isolation.Row.OFFICERS;
import static de.verweisnetz.isolation.Row.manager;
import static de.verweisnetz.isolation.Row.organisation;
import static de.verweisnetz.isolation.Row.shared;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.Officer;
import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows about oversight, rights and the end of projects. */
final class PrivacyRows {
    private static final Set<String> TASK_HOLDERS = Set.of("streetworker", "partner", "coordinator", "dpo");

    static final List<Row> ROWS = List.of(
            organisation("listAuditEntries", OFFICERS, PrivacyRows::entries),
            organisation("exportAuditEntries", OFFICERS, PrivacyRows::entries),
            shared("getAuditChain", OFFICERS, w -> Ask.by(w.officer())),
            shared("listRetentionRuns", OFFICERS, w -> Ask.by(w.officer())),
            shared("listRetentionRules", OFFICERS, w -> Ask.by(w.officer())),
            shared("getProcessingRecord", OFFICERS, w -> Ask.by(w.officer()).query("language=de")),
            organisation("getIncidentReport", OFFICERS, PrivacyRows::incident),
            organisation("listPrivacyTasks", TASK_HOLDERS, w -> Ask.by(w.receiver())
                    .shows(w.privacyTask("RESTRICTION").at("/id"))),
            organisation("acknowledgePrivacyTask", TASK_HOLDERS, w -> Ask.by(w.receiver())
                    .about(w.privacyTask("RESTRICTION").at("/id"))
                    .body(Map.of("result", "DONE"))),
            organisation("listRightsRequests", OFFICERS, w -> Ask.by(w.officer())
                    .query("limit=100")
                    .shows(w.privacyTask("RESTRICTION").at("/reference"))),
            shared("listWindDowns", ALL, w -> Ask.by(w.sender())),
            shared("listProjects", COORDINATORS, w -> Ask.by(w.coordinator())),
            shared("announceWindDown", COORDINATORS, w -> announcing(w.sender(), 0, 0)),
            manager("exportProject", ALL, w -> exporting(w, 0).shows(w.issued().at("/id"))),
            manager("eraseProject", ALL, PrivacyRows::erasing));

    private PrivacyRows() {}

    private static Ask entries(World w) {
        var referral = w.issued();
        awaitChained();
        return Ask.by(w.officer())
                .query("subject=" + referral.at("/id").asText())
                .shows("\"CREATE\"");
    }

    private static Ask incident(World w) {
        var referral = w.issued();
        var now = TestClock.now();
        return Ask.by(w.officer())
                .query("from=" + now.minus(Duration.ofMinutes(10)) + "&to=" + now.plus(Duration.ofMinutes(1)))
                .shows(referral.at("/id"));
    }

    static Ask announcing(Member project, long version, int daysAgo) {
        var today = LocalDate.ofInstant(TestClock.now(), BusinessClock.ZONE);
        return Ask.by(Member.of("coordinator"))
                .about("participant", project.participant())
                .version(version)
                .body(Map.of(
                        "last_issue_on",
                        today.minusDays(daysAgo),
                        "last_answer_on",
                        today.minusDays(daysAgo),
                        "successor_name",
                        "Musterberatung Nachfolge",
                        "successor_contact",
                        "https://nachfolge.example",
                        "rehearsal",
                        false));
    }

    private static Ask exporting(World w, int daysAgo) {
        var announcement = announcing(w.sender(), 0, daysAgo);
        World.made(announcement.send(Operation.all().get("announceWindDown"), announcement.own()));
        return Ask.by(w.sender().asManager());
    }

    private static Ask erasing(World w) {
        w.sender().asManager();
        w.issued();
        var manager = exporting(w, 1);
        Api.as(w.sender()).post("/v1/privacy/project/export", "");
        return manager;
    }

    private static void awaitChained() {
        try {
            Officer.awaitChained();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

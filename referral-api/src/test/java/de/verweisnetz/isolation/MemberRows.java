package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.ALL;
import static de.verweisnetz.isolation.Row.manager;
import static de.verweisnetz.isolation.Row.open;
import static de.verweisnetz.isolation.Row.organisation;
import static de.verweisnetz.isolation.Row.shared;

import de.verweisnetz.testing.Api;
import de.verweisnetz.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows about members of organisations. */
final class MemberRows {
    private static final Set<String> FEEDBACK_KEEPERS = Set.of("coordinator", "admin");

    static final List<Row> ROWS = List.of(
            open("ping", w -> Ask.byAnyone()),
            organisation("getMe", ALL, w -> Ask.by(w.receiver())),
            organisation("getPreferences", ALL, w -> Ask.by(w.receiver())),
            organisation("setPreferences", ALL, w -> Ask.by(w.receiver())
                    .version(0)
                    .body(Map.of(
                            "shortcuts",
                            false,
                            "remember_search",
                            true,
                            "tour_closed",
                            false,
                            "tour_done",
                            List.of()))),
            shared("listWaiting", ALL, w -> Ask.by(w.receiver())),
            shared("writePortalFeedback", ALL, w -> Ask.by(w.receiver())
                    .body(Map.of("page", "/app/inbox/{id}", "kind", "HARD", "text", "Zu viele Schritte."))),
            shared("listPortalFeedback", FEEDBACK_KEEPERS, w -> Ask.by(w.coordinator())),
            shared("deletePortalFeedback", FEEDBACK_KEEPERS, MemberRows::forgetting),
            organisation("listMembers", ALL, w -> Ask.by(w.receiver())
                    .shows(w.receiver().id())),
            organisation("setAbsence", ALL, w -> Ask.by(w.receiver())
                    .about(w.receiver().id())
                    .body(away())),
            organisation("endAbsence", ALL, w -> Ask.by(w.receiver())
                    .about(w.receiver().id())),
            manager("leaveOrganisation", ALL, w -> Ask.by(w.receiver().asManager())
                    .about(Doubles.likewise(w.receiver()).id())));

    private MemberRows() {}

    private static Ask forgetting(World w) {
        Api.as(w.receiver()).post("/v1/portal-feedback", Map.of("page", "/app/inbox", "kind", "IDEA"));
        var remark = Api.as(w.coordinator())
                .get("/v1/portal-feedback?limit=1")
                .json()
                .at("/items/0/id");
        return Ask.by(w.coordinator()).about(remark);
    }

    private static Map<String, LocalDate> away() {
        var today = LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC).plusDays(1);
        return Map.of("from", today, "until", today.plusDays(3));
    }
}

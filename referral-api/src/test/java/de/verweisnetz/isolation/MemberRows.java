package de.verweisnetz.isolation;

import static de.verweisnetz.isolation.Row.ALL;
import static de.verweisnetz.isolation.Row.manager;
import static de.verweisnetz.isolation.Row.open;
import static de.verweisnetz.isolation.Row.organisation;

import de.verweisnetz.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Rows about members of organisations. */
final class MemberRows {
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

    private static Map<String, LocalDate> away() {
        var today = LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC).plusDays(1);
        return Map.of("from", today, "until", today.plusDays(3));
    }
}

package de.verweisnetz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When an offer is open, so that a story goes the same way at any time of day. */
enum OpenHours {
    AROUND_THE_CLOCK {
        @Override
        Stream<DayOfWeek> days() {
            return Stream.of(DayOfWeek.values());
        }
    },
    ANOTHER_DAY {
        @Override
        Stream<DayOfWeek> days() {
            return Stream.of(WorkingDays.today().getDayOfWeek().plus(3));
        }
    };

    abstract Stream<DayOfWeek> days();

    /** Has the coordination write it into the entry. */
    void of(NodeClient clara, String offer) {
        var path = "/v1/directory/service-at-locations/" + offer;
        var hours = days().map(OpenHours::slot).toList();
        var changed = clara.edit(path, Map.of("verweisnetz", Map.of("hours", hours)));
        assertThat(changed.status()).as(changed.http().body()).isEqualTo(200);
    }

    private static Map<String, String> slot(DayOfWeek day) {
        return Map.of(
                "weekday", List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").get(day.ordinal()),
                "opens_at", "00:00",
                "closes_at", "23:59",
                "access", "WALK_IN");
    }
}

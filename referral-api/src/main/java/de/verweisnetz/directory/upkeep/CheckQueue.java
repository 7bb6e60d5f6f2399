package de.verweisnetz.directory.upkeep;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to check this week, most urgent first.
 *
 * @param total how many checks fit into the hours
 * @param waiting how many more are due
 */
public record CheckQueue(List<CheckItem> items, int total, int waiting, int hours, int minutesPerCheck) {
    private static final int MINUTES = 60;
    // The most used and most doubtful first; of equals the one that waits longest, then any order that stays the same.
    private static final Comparator<CheckItem> URGENCY = Comparator.comparingInt(CheckItem::priority)
            .reversed()
            .thenComparing(CheckItem::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(item -> item.offer().id());

    /**
     * @param only null for all reasons
     * @param limit how many to show
     */
    static CheckQueue of(
            List<Candidate> candidates, LocalDate today, Workload workload, @Nullable CheckReason only, int limit) {
        var due = candidates.stream()
                .filter(candidate -> !candidate.rests(today))
                .map(candidate -> CheckItem.of(candidate, today))
                .filter(item -> !item.reasons().isEmpty() && (only == null || item.has(only)))
                .sorted(URGENCY)
                .toList();
        int fitting = Math.min(due.size(), workload.checks());
        return new CheckQueue(
                due.subList(0, Math.min(fitting, limit)),
                fitting,
                due.size() - fitting,
                workload.hours(),
                workload.minutesPerCheck());
    }

    /** How much time there is in a week, and how much one check takes. */
    record Workload(int hours, int minutesPerCheck) {
        int checks() {
            return hours * MINUTES / minutesPerCheck;
        }
    }
}

package de.verweisnetz.referral.deadlines;

import de.verweisnetz.directory.OfferFacts.Slot;
import de.verweisnetz.platform.clock.BusinessClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time for which an offer is open: its weekly hours by the clocks of Germany, without the public holidays of its
 * Land and without its closure.
 */
public final class OpeningTime {
    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    // Longer than any closure that makes sense: who is not open within a year is not open.
    private static final int DAYS_AHEAD = 400;

    private final List<Slot> week;
    private final @Nullable String land;
    private final @Nullable LocalDate closedUntil;

    /**
     * @param week hours of weekdays, in any order; they may overlap
     * @param land first two digits of the AGS; null for the holidays of all Germany only
     * @param closedUntil last day of a closure, or null
     */
    public OpeningTime(List<Slot> week, @Nullable String land, @Nullable LocalDate closedUntil) {
        this.week = List.copyOf(week);
        this.land = land;
        this.closedUntil = closedUntil;
    }

    /** Whether the hours are known at all. */
    public boolean isKnown() {
        return !week.isEmpty();
    }

    public boolean isOpen(Instant moment) {
        return spans(LocalDate.ofInstant(moment, BusinessClock.ZONE)).stream().anyMatch(span -> span.holds(moment));
    }

    /** The moment at which the offer has been open for so long since {@code from}; nothing where that never comes. */
    public Optional<Instant> after(Instant from, Duration open) {
        var left = open;
        var first = LocalDate.ofInstant(from, BusinessClock.ZONE);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            for (var span : spans(first.plusDays(ahead))) {
                var begin = span.opens().isBefore(from) ? from : span.opens();
                var counted = Duration.between(begin, span.closes());
                if (counted.compareTo(left) >= 0) {
                    return Optional.of(begin.plus(left));
                }
                left = counted.isNegative() ? left : left.minus(counted);
            }
        }
        return Optional.empty();
    }

    /** When it is open on a day, by the times that the clocks show: a change of the clocks makes a span shorter or longer. */
    private List<Span> spans(LocalDate day) {
        if (isClosed(day) || WorkingDays.isHoliday(day, land)) {
            return List.of();
        }
        return joined(week.stream()
                .filter(slot -> weekday(slot) == day.getDayOfWeek())
                .map(slot -> new Span(at(day, slot.opensAt()), at(day, slot.closesAt())))
                .filter(span -> span.opens().isBefore(span.closes()))
                .sorted(Comparator.comparing(Span::opens))
                .toList());
    }

    /** Hours that overlap count once. */
    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            int last = joined.size() - 1;
            if (last >= 0 && !span.opens().isAfter(joined.get(last).closes())) {
                joined.set(last, joined.get(last).and(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private boolean isClosed(LocalDate day) {
        return closedUntil != null && !day.isAfter(closedUntil);
    }

    private static DayOfWeek weekday(Slot slot) {
        return DayOfWeek.of(WEEK.indexOf(slot.weekday()) + 1);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BusinessClock.ZONE).toInstant();
    }

    private record Span(Instant opens, Instant closes) {
        boolean holds(Instant moment) {
            return !moment.isBefore(opens) && moment.isBefore(closes);
        }

        Span and(Span later) {
            return new Span(opens, closes.isAfter(later.closes) ? closes : later.closes);
        }
    }
}

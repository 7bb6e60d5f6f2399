package de.verweisnetz.directory.listing;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferFacts.Slot;
import de.verweisnetz.platform.clock.BusinessClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Weekly opening hours by the clocks of Germany, with their closure. */
final class OpeningHours {
    private static final int DAYS_AHEAD = 8;

    private final List<Span> week;
    private final @Nullable LocalDate closedUntil;

    private OpeningHours(List<Span> week, @Nullable LocalDate closedUntil) {
        this.week = week;
        this.closedUntil = closedUntil;
    }

    /** Empty where the hours are not known. */
    static Optional<OpeningHours> of(OfferFacts facts) {
        return facts.hours().isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningHours(
                        facts.hours().stream()
                                .map(Span::of)
                                .sorted(Comparator.comparing(Span::opens))
                                .toList(),
                        facts.closedUntil()));
    }

    boolean isOpen(Instant moment) {
        var local = moment.atZone(BusinessClock.ZONE);
        return !isClosed(local.toLocalDate())
                && week.stream()
                        .anyMatch(span -> span.day == local.getDayOfWeek()
                                && !local.toLocalTime().isBefore(span.opens)
                                && local.toLocalTime().isBefore(span.closes));
    }

    /** The next time it opens, strictly after the moment. */
    Optional<Instant> nextOpening(Instant moment) {
        var today = LocalDate.ofInstant(moment, BusinessClock.ZONE);
        var first = isClosed(today) && closedUntil != null ? closedUntil.plusDays(1) : today;
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(first::plusDays)
                .flatMap(day -> week.stream()
                        .filter(span -> span.day == day.getDayOfWeek())
                        // In the hour that a change of the clocks skips, the zone moves the opening forward.
                        .map(span -> ZonedDateTime.of(day, span.opens, BusinessClock.ZONE)
                                .toInstant()))
                .filter(opening -> opening.isAfter(moment))
                .findFirst();
    }

    private boolean isClosed(LocalDate day) {
        return closedUntil != null && !day.isAfter(closedUntil);
    }

    private record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {
        static Span of(Slot slot) {
            return new Span(day(slot.weekday()), LocalTime.parse(slot.opensAt()), LocalTime.parse(slot.closesAt()));
        }

        private static DayOfWeek day(String weekday) {
            return DayOfWeek.of(
                    List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(weekday) + 1);
        }
    }
}

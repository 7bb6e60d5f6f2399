package de.verweisnetz.referral.histories;

import de.verweisnetz.platform.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When referrals are issued: more in spring and autumn than in August and December, more on working days, and once a year
 * three times as many within weeks. Shape and figures are made up; that load can triple within weeks is known of spring
 * 2020, whose dates are not used.
 */
final class Season {
    private static final List<Double> MONTHS = List.of(1.1, 1.0, 1.05, 1.1, 1.15, 1.05, 0.9, 0.8, 1.0, 1.1, 1.05, 0.7);
    private static final List<Double> WEEKDAYS = List.of(1.1, 1.1, 1.05, 1.0, 0.95, 0.5, 0.4);
    private static final double SPIKE = 3;
    private static final int RISE = 14;
    private static final int STAY = 14;
    private static final double FALL = 28;
    private static final int YEAR = 365;
    private static final double EARLIEST = 0.2;
    private static final double LATEST = 0.7;
    private static final int MORNING = 9;
    private static final int EVENING = 22;
    private static final long SPIKES = -1;

    private final LocalDate first;
    private final double[] upTo;
    private final long[] peaks;
    private final Instant until;

    Season(Plan plan) {
        first = LocalDate.ofInstant(plan.from(), BusinessClock.ZONE);
        until = plan.until();
        int days = (int) (LocalDate.ofInstant(until, BusinessClock.ZONE).toEpochDay() - first.toEpochDay()) + 1;
        var draw = Draw.of(plan.seed(), SPIKES);
        // One in each year that has begun, wherever in it.
        peaks = LongStream.rangeClosed(0, (days - 1) / YEAR)
                .map(year ->
                        year * YEAR + (long) (Math.min(YEAR, days) * (EARLIEST + draw.share() * (LATEST - EARLIEST))))
                .toArray();
        upTo = new double[days];
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += weight(day);
            upTo[day] = sum;
        }
    }

    /**
     * The time by which that share of all has been issued.
     *
     * @param share from 0 to below 1
     */
    Instant at(double share) {
        double wanted = share * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, wanted);
        int day = Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
        double before = day == 0 ? 0 : upTo[day - 1];
        double within = (wanted - before) / (upTo[day] - before);
        var begin = first.plusDays(day).atTime(MORNING, 0).atZone(BusinessClock.ZONE);
        var time =
                begin.plusSeconds((long) (within * (EVENING - MORNING) * 3600)).toInstant();
        return time.isBefore(until) ? time : until.minus(Duration.ofMinutes(1 + (long) (within * 120)));
    }

    /** First day of the weeks in which there is three times as much to do. */
    LocalDate spike(int year) {
        return first.plusDays(peaks[year]);
    }

    /** Whether centres are overrun then. */
    boolean isSpike(Instant at) {
        return height(LocalDate.ofInstant(at, BusinessClock.ZONE).toEpochDay() - first.toEpochDay()) > 2;
    }

    private double weight(long day) {
        var date = first.plusDays(day);
        return MONTHS.get(date.getMonthValue() - 1)
                * WEEKDAYS.get(date.getDayOfWeek().getValue() - 1)
                * height(day);
    }

    /** Up within two weeks, there for two, and slowly down again. */
    private double height(long day) {
        double height = 1;
        for (long peak : peaks) {
            height = Math.max(height, 1 + (SPIKE - 1) * nearness(day - peak));
        }
        return height;
    }

    private static double nearness(long daysAfter) {
        if (daysAfter < -RISE) {
            return 0;
        }
        if (daysAfter < 0) {
            return 1 + daysAfter / (double) RISE;
        }
        return daysAfter <= STAY ? 1 : StrictMath.exp((STAY - daysAfter) / FALL);
    }
}

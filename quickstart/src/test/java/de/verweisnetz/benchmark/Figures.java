package de.verweisnetz.benchmark;

import java.util.Arrays;

/** How fast a number of equal pieces of work was done; times in milliseconds. */
public record Figures(int count, double seconds, double p50, double p95, double p99) {

    public static Figures of(long[] nanos, double seconds) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length, seconds, percentile(sorted, 0.50), percentile(sorted, 0.95), percentile(sorted, 0.99));
    }

    public double perSecond() {
        return count / seconds;
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}

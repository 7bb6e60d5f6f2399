package de.verweisnetz.directory;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which counters of searches without a hit are asked for.
 *
 * @param from first month
 * @param to last month
 * @param kreis key of a Kreis or of a Land, ABROAD, UNKNOWN or ANY
 * @param topic of level 1, with all below it, or of level 2
 */
public record UnmetNeedQuery(
        YearMonth from,
        YearMonth to,
        @Nullable String kreis,
        @Nullable String language,
        @Nullable String topic,
        int limit,
        @Nullable String cursor) {}

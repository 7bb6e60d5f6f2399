package de.verweisnetz.directory;

import org.jspecify.annotations.Nullable;

/**
 * How often something was searched and not found in one month.
 *
 * @param month as {@code YYYY-MM}
 * @param searches absent where the figure is too small to be shown
 */
public record UnmetNeed(
        String month, String kreis, String language, String topic, @Nullable Long searches, boolean suppressed) {}

package de.verweisnetz.directory.upkeep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of suggestions.
 *
 * @param cursor leads to the next page, absent on the last
 */
public record SuggestionPage(List<SuggestionView> items, @Nullable String cursor, int total, boolean totalCapped) {}

package de.verweisnetz.directory.upkeep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a history.
 *
 * @param cursor leads to the next page, absent on the last
 */
public record RevisionPage(List<Revision> items, @Nullable String cursor, int total) {}

package de.verweisnetz.directory.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What became of an edit.
 *
 * @param document as it is now, when the edit holds at once
 * @param suggestion when it waits for the coordination; both are null when the document is gone
 */
public record EditOutcome(@Nullable DirectoryDocument document, @Nullable SuggestionView suggestion) {}

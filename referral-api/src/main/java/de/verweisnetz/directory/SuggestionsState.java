package de.verweisnetz.directory;

/**
 * Whether this node reads pasted posts.
 *
 * @param maxCharacters the longest text that is taken
 */
public record SuggestionsState(boolean enabled, int maxCharacters) {}

package de.verweisnetz.portal.api;

/** Whether the node reads pasted posts, and how long they may be. */
public record SuggestionsState(boolean enabled, int maxCharacters) {}

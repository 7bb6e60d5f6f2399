package de.verweisnetz.portal.client;

/**
 * What a page says of the button that was pressed last.
 *
 * @param key of the words
 */
public record Notice(String key, boolean good) {}

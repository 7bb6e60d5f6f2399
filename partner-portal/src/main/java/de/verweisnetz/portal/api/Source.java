package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * Where the client was met.
 *
 * @param campaign code that the coordination keeps
 * @param misinformation whether something false was put right there; a code, never a text
 */
public record Source(String platform, String contactMode, @Nullable String campaign, @Nullable String misinformation) {}

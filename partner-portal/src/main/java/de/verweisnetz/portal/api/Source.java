package de.verweisnetz.portal.api;

/** Where the client was met. */
public record Source(String platform, String contactMode) {}

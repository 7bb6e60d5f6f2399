package de.verweisnetz.portal.api;

/** One consent the client gave. */
public record Consent(String purpose, String textVersion, String language, String channel) {}

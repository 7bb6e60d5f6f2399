package de.verweisnetz.portal.api;

/** A code as the client says it. */
public record EnteredCode(String code) {}

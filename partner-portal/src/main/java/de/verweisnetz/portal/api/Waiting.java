package de.verweisnetz.portal.api;

/** How many of something wait for the caller; what, as a code. */
public record Waiting(String what, int count) {}

package de.verweisnetz.portal.api;

/** How many people came without a code in a month. */
public record Arrivals(String month, int arrivals) {}

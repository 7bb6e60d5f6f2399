package de.verweisnetz.reporting;

/** How many of something wait. */
public record WaitingView(WaitingFor what, long count) {}

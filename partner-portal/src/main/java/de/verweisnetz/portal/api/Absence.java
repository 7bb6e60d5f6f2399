package de.verweisnetz.portal.api;

import java.time.LocalDate;

/** From the first to the last day on which nobody should wait for a member. */
public record Absence(LocalDate from, LocalDate until) {}

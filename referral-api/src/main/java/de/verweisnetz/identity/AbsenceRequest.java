package de.verweisnetz.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** From the first to the last day on which nobody should wait for a member. */
public record AbsenceRequest(@NotNull LocalDate from, @NotNull LocalDate until) {}

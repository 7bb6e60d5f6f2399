package de.verweisnetz.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it goes on after all; no names, addresses or diagnoses. */
public record ReopeningRequest(@NotBlank @Size(max = 500) String note) {}

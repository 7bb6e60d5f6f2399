package de.verweisnetz.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the sender answers; no names, addresses or diagnoses. */
public record AnswerRequest(@NotBlank @Size(max = 500) String answer) {}

package de.verweisnetz.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the centre needs to know first; no names, addresses or diagnoses. */
public record QuestionRequest(@NotBlank @Size(max = 500) String question) {}

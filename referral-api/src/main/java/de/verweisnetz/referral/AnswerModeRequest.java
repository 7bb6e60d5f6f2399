package de.verweisnetz.referral;

import de.verweisnetz.referral.answermode.AnswerMode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is to answer.
 *
 * @param mailbox a functional address for its links; with LINK, and with nothing else
 */
public record AnswerModeRequest(@NotNull AnswerMode mode, @Email @Size(min = 3, max = 254) @Nullable String mailbox) {}

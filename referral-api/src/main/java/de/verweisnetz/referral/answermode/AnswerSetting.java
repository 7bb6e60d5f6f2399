package de.verweisnetz.referral.answermode;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation answers.
 *
 * @param version 0 while nobody has set anything
 * @param mailbox where its links are mailed to; with LINK only
 * @param bouncedAt since when mails come back from there
 */
public record AnswerSetting(
        UUID participant, long version, AnswerMode mode, @Nullable String mailbox, @Nullable Instant bouncedAt) {

    public static AnswerSetting ofNobody(UUID participant) {
        return new AnswerSetting(participant, 0, AnswerMode.DEFAULT, null, null);
    }
}

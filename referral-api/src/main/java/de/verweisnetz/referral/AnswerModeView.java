package de.verweisnetz.referral;

import de.verweisnetz.referral.answermode.AnswerMode;
import de.verweisnetz.referral.answermode.AnswerSetting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation answers, for those who may set it.
 *
 * @param mailboxBouncedAt since when mails come back from its mailbox
 */
public record AnswerModeView(
        UUID participantId,
        String participantName,
        AnswerMode mode,
        @Nullable String mailbox,
        @Nullable Instant mailboxBouncedAt,
        long version) {

    static AnswerModeView of(AnswerSetting setting, String name) {
        return new AnswerModeView(
                setting.participant(), name, setting.mode(), setting.mailbox(), setting.bouncedAt(), setting.version());
    }
}

package de.verweisnetz.referral.answermode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a referral concerns: ids and the reference, nothing of the matter.
 *
 * @param senderMember null where a reader took the code from a card
 * @param assignee who takes care of it at the centre
 * @param knownToReceiver whether the centre has it in its inbox: announced, or the client was there
 * @param begun whether the centre has taken the client, or she was there
 * @param urgent whether it does not wait for the mail of the week
 */
public record Concerned(
        String reference,
        UUID senderOrg,
        UUID senderTeam,
        @Nullable UUID senderMember,
        UUID receiverOrg,
        @Nullable UUID assignee,
        boolean knownToReceiver,
        boolean begun,
        boolean urgent) {}

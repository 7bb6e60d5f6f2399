package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.event.DomainEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A step that has been taken.
 *
 * @param status to which it led, as far as the sender may know
 * @param kept whether the sender is not told of it
 * @param forSenderAlone whether nothing has changed but what the sender is told
 */
record TakenStep(ReferralStep step, Move move, ReferralStatus status, boolean kept, boolean forSenderAlone) {

    /** What the log says of it. */
    DomainEvent event(UUID id, UUID referral, Parties parties, Map<String, Object> more) {
        var said = new TreeMap<>(more);
        said.put("status", status.name());
        if (kept) {
            said.put("kept_from_sender", true);
        }
        var actor = step == ReferralStep.REDEMPTION ? Party.CLIENT : move.by();
        return new DomainEvent(
                id,
                step.event().name(),
                "referral",
                referral,
                parties.senderOrg(),
                forSenderAlone ? null : parties.receiverOrg(),
                actor.name(),
                move.at(),
                move.releasedAt(),
                said);
    }
}

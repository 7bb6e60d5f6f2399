package de.verweisnetz.referral.tasks;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.referral.lifecycle.Party;
import de.verweisnetz.referral.lifecycle.Referral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts on the list of a sender's team what it should look after, once for each occasion. */
@ApplicationScoped
public class FollowUps {
    @Inject
    private TaskRepository repository;

    @Inject
    private BusinessClock clock;

    /**
     * Opens a task in the running transaction, the client's or the node's; nothing happens where the same is open or has
     * been looked after, or where a reader took the code from a card and nobody knows her.
     */
    public void open(Referral referral, TaskKind kind) {
        if (referral.origin().isCard()) {
            return;
        }
        repository.add(Ids.next(), referral.id(), referral.parties(), kind, occasion(referral, kind), clock.now());
    }

    /**
     * The client may come back to it each day, a key may be lost again; all else is told once for each state that the
     * sender knows.
     */
    private long occasion(Referral referral, TaskKind kind) {
        return switch (kind) {
            case NOBODY_ANSWERED -> clock.today().toEpochDay();
            case CLIENT_DATA_UNREADABLE -> clock.now().toEpochMilli();
            default -> referral.course().stateFor(Party.SENDER, clock.now()).version();
        };
    }
}

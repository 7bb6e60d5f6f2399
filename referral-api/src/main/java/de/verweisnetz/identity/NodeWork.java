package de.verweisnetz.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * What the node does by itself to something of one team: nobody asked for it, and row level security holds all the same.
 *
 * <p>For jobs alone; no request ever leads here.
 */
@ApplicationScoped
public class NodeWork {
    @Inject
    private TenantRepository tenant;

    /** In a transaction of its own: what fails takes nothing else along. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void onBehalfOf(UUID participant, UUID team, Runnable step) {
        tenant.enter(participant, team);
        step.run();
    }
}

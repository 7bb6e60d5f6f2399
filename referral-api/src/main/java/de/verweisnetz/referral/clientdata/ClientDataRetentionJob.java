package de.verweisnetz.referral.clientdata;

import de.verweisnetz.identity.NodeWork;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets client data once the centre has had them for some days, and soon after the end of a referral.
 *
 * <p>Each referral is a transaction of its own: a run that was cut off is continued by the next one.
 */
@ApplicationScoped
class ClientDataRetentionJob implements RecurringJob {
    @Inject
    private ClientDataRetentionRepository repository;

    @Inject
    private ClientDataVault vault;

    @Inject
    private NodeWork node;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.client-data.kept-after-handover")
    private String afterHandover;

    @Inject
    @ConfigProperty(name = "verweisnetz.client-data.kept-after-withdrawal")
    private Duration afterWithdrawal;

    @Inject
    @ConfigProperty(name = "verweisnetz.client-data.kept-after-end")
    private Duration afterEnd;

    @Inject
    @ConfigProperty(name = "verweisnetz.client-data.retention-every")
    private String every;

    @Override
    public String name() {
        return "client-data-retention";
    }

    @Override
    public Cadence cadence() {
        return Cadence.parse(every);
    }

    @Override
    public void run() {
        repository
                .due(RetentionBounds.at(clock.now(), Period.parse(afterHandover), afterWithdrawal, afterEnd))
                .forEach(due -> node.onBehalfOf(
                        due.senderOrg(), due.senderTeam(), () -> vault.forgetByLink(due.referral(), due.reason())));
    }
}

package de.verweisnetz.privacy.rights;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Cadence;
import de.verweisnetz.platform.job.RecurringJob;
import de.verweisnetz.privacy.CodeHolder;
import de.verweisnetz.privacy.audit.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Erases the node's copy of what a client has asked to have erased, within the hour. */
@ApplicationScoped
public class ErasureJob implements RecurringJob {
    @Inject
    private ErasureRepository repository;

    @Inject
    private CodeHolder holder;

    @Inject
    private Receipts receipts;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return "erasure-by-request";
    }

    @Override
    public Cadence cadence() {
        return Cadence.every(Duration.ofMinutes(15));
    }

    @Override
    public void run() {
        for (var waiting : repository.waiting()) {
            var at = clock.now();
            repository.erase(waiting, holder, at, erased -> receipts.sign(statement(waiting, at, erased))
                    .orElse(null));
        }
    }

    private static Map<String, Object> statement(ErasureRepository.Waiting waiting, Instant at, long erased) {
        return Map.of("request", waiting.request(), "erased_at", at, "referrals", erased, "left", 0);
    }
}

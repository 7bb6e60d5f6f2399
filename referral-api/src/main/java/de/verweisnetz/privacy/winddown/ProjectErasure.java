package de.verweisnetz.privacy.winddown;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.job.QueuedJob;
import de.verweisnetz.privacy.ProjectData;
import de.verweisnetz.privacy.audit.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Erases what a project has sent, batch by batch, then destroys its keys; a run that was cut off is gone on with, and the
 * receipt comes last.
 */
@ApplicationScoped
public class ProjectErasure implements QueuedJob {
    public static final String NAME = "project-erasure";

    @Inject
    private ProjectErasureRepository repository;

    @Inject
    private ProjectData data;

    @Inject
    private Receipts receipts;

    @Inject
    private BusinessClock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID project, Checkpoint checkpoint) {
        while (repository.batch(project, data, clock.now()) > 0) {
            checkpoint.pass();
        }
        var at = clock.now();
        repository.end(project, data, at, ended -> receipts.sign(statement(project, at, ended))
                .orElse(null));
    }

    private static Map<String, Object> statement(UUID project, Instant at, ProjectErasureRepository.Ended ended) {
        return Map.of(
                "participant", project,
                "erased_at", at,
                "referrals", ended.erased(),
                "left", 0,
                "restricted", ended.restricted(),
                "keys_destroyed", ended.keys(),
                "export_sha256", ended.exportSha256());
    }
}

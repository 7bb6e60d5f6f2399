package de.verweisnetz.privacy.winddown;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.job.QueuedJob;
import de.verweisnetz.privacy.ProjectData;
import de.verweisnetz.privacy.audit.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Erases what a project has sent, batch by batch; a run that was cut off is gone on with, and the receipt comes last. */
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
        var state = repository.state(project, data);
        if (state.left() > 0) {
            throw new IllegalStateException("Something is left of an erased project");
        }
        var at = clock.now();
        var statement = Map.of(
                "participant", project,
                "erased_at", at,
                "referrals", state.erased(),
                "left", state.left(),
                "export_sha256", state.exportSha256());
        repository.done(project, receipts.sign(statement).orElse(null), at);
    }
}

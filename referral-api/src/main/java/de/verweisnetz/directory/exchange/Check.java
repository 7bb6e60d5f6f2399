package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.job.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The dry run: reads, holds against the rules, compares with the directory. */
@ApplicationScoped
class Check {
    @Inject
    private Reading reading;

    @Inject
    private CheckSteps steps;

    void run(ImportBatch batch, Checkpoint checkpoint) {
        if (!batch.staged() && !reading.read(batch, checkpoint)) {
            return;
        }
        steps.repeated(batch.id());
        var page = steps.checkRecords(batch.id(), 0, 0);
        while (!page.isEmpty()) {
            checkpoint.pass();
            var last = page.get(page.size() - 1);
            page = steps.checkRecords(batch.id(), last.rank(), last.row());
        }
        steps.classify(batch);
        while (steps.compareFields(batch)) {
            checkpoint.pass();
        }
        steps.conclude(batch.id());
    }
}

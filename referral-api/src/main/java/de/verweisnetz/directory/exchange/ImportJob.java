package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.ImportState;
import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.job.QueuedJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Carries an import on from the state it is in, as far as it goes without a person. */
@ApplicationScoped
public class ImportJob implements QueuedJob {
    static final String NAME = "directory-import";
    private static final int CHUNK = 300;

    @Inject
    private ImportLife life;

    @Inject
    private Check check;

    @Inject
    private RunSteps run;

    @Inject
    private UndoSteps undo;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, Checkpoint checkpoint) {
        var batch = life.proceed(id);
        if (batch.state() == ImportState.CHECKING) {
            check.run(batch, checkpoint);
            batch = life.proceed(id);
        }
        if (batch.state() == ImportState.RUNNING) {
            write(id, checkpoint);
        } else if (batch.state() == ImportState.UNDOING) {
            takeBack(id, checkpoint);
        }
    }

    @Override
    public void giveUp(UUID id) {
        run.fail(id, "internal");
    }

    private void write(UUID id, Checkpoint checkpoint) {
        boolean goesOn = true;
        while (goesOn) {
            checkpoint.pass();
            try {
                goesOn = run.write(id, CHUNK);
            } catch (RuntimeException e) {
                if (!DataFault.is(e)) {
                    throw e;
                }
                goesOn = oneByOne(id, checkpoint);
            }
        }
    }

    /** One of the next records cannot be stored: the others must not suffer for it. */
    private boolean oneByOne(UUID id, Checkpoint checkpoint) {
        boolean goesOn = true;
        for (int i = 0; i < CHUNK && goesOn; i++) {
            checkpoint.pass();
            try {
                goesOn = run.write(id, 1);
            } catch (RuntimeException e) {
                if (!DataFault.is(e)) {
                    throw e;
                }
                run.reject(id);
            }
        }
        return goesOn;
    }

    private void takeBack(UUID id, Checkpoint checkpoint) {
        while (undo.takeBack(id, CHUNK)) {
            checkpoint.pass();
        }
    }
}

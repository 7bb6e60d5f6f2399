package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.DecisionRequest;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.platform.job.JobRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What people may do with an import, and in which state. Part of the use case's transaction. */
@ApplicationScoped
@Transactional
public class ImportLife {
    @Inject
    private ImportRepository imports;

    @Inject
    private ImportFileRepository files;

    @Inject
    private ComparisonRepository comparison;

    @Inject
    private QuarantineRepository quarantine;

    @Inject
    private ColumnMappings mappings;

    @Inject
    private UndoRepository undo;

    @Inject
    private JobRepository jobs;

    /** What the job has to go on with. */
    ImportBatch proceed(UUID id) {
        imports.lock(id);
        imports.move(id, ImportState.CHECKING, ImportState.RECEIVED);
        return imports.find(id).orElseThrow();
    }

    public void start(UUID id) {
        var batch = locked(id);
        boolean checked = batch.state() == ImportState.CHECKED
                || (batch.state() == ImportState.CANCELLED || batch.state() == ImportState.FAILED)
                        && quarantine.allChecked(batch);
        if (!checked) {
            throw illegal(batch);
        }
        mappings.confirm(batch);
        files.delete(id);
        imports.move(id, ImportState.RUNNING, batch.state());
        imports.setTotal(id, comparison.ready(id));
        jobs.enqueue(ImportJob.NAME, id);
    }

    public void cancel(UUID id) {
        var batch = locked(id);
        move(
                batch,
                ImportState.CANCELLED,
                ImportState.RECEIVED,
                ImportState.CHECKING,
                ImportState.CHECKED,
                ImportState.RUNNING);
        files.delete(id);
    }

    public void undo(UUID id) {
        var batch = locked(id);
        move(batch, ImportState.UNDOING, ImportState.DONE, ImportState.CANCELLED, ImportState.FAILED);
        files.delete(id);
        imports.setTotal(id, undo.count(id));
        jobs.enqueue(ImportJob.NAME, id);
    }

    /** What is good now is written at once when the rest was written before. */
    public void retry(UUID id) {
        var batch = locked(id);
        boolean written = batch.state() == ImportState.DONE;
        move(batch, ImportState.CHECKING, ImportState.CHECKED, ImportState.DONE);
        quarantine.release(id);
        imports.setRunNext(id, written);
        imports.setTotal(id, null);
        jobs.enqueue(ImportJob.NAME, id);
    }

    public void decide(UUID id, DecisionRequest request) {
        var batch = locked(id);
        if (!List.of(ImportState.CHECKED, ImportState.CANCELLED, ImportState.FAILED)
                .contains(batch.state())) {
            throw illegal(batch);
        }
        comparison.decide(id, request.keep().name(), request.rows());
    }

    /** Reads the file anew, with another meaning of its columns. */
    public void map(UUID id, String mapping) {
        var batch = locked(id);
        if (batch.state() != ImportState.CHECKED
                || batch.mapping() == null
                || files.part(id, 0).isEmpty()) {
            throw illegal(batch);
        }
        imports.setMapping(id, mapping, true);
        mappings.confirm(imports.find(id).orElseThrow());
        imports.unstage(id);
        imports.move(id, ImportState.RECEIVED, ImportState.CHECKED);
        jobs.enqueue(ImportJob.NAME, id);
    }

    /** The import, which nobody else can change now; a problem when there is none. */
    ImportBatch locked(UUID id) {
        return imports.lock(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    static ProblemException illegal(ImportBatch batch) {
        return ProblemException.of(DirectoryProblem.IMPORT_STATE)
                .with("current_state", batch.state().name());
    }

    private void move(ImportBatch batch, ImportState to, ImportState... from) {
        if (!imports.move(batch.id(), to, from)) {
            throw illegal(batch);
        }
    }
}

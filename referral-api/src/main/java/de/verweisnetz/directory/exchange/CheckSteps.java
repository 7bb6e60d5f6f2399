package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.intake.TablePreview;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps of a check, each a transaction of its own, so that progress can be seen and a crash costs little. */
@ApplicationScoped
@Transactional
public class CheckSteps {
    private static final int AT_ONCE = 500;

    @Inject
    private ImportRepository imports;

    @Inject
    private ImportFileRepository files;

    @Inject
    private StagingRepository staging;

    @Inject
    private FindingRepository findings;

    @Inject
    private ComparisonRepository comparison;

    @Inject
    private RecordCheck records;

    @Inject
    private MergedIds merged;

    @Inject
    private HiddenPlaces hidden;

    @Inject
    private ColumnMappings mappings;

    /** Begins reading, or begins it anew after a crash. */
    void clear(UUID id) {
        imports.lock(id);
        staging.clear(id);
        findings.clear(id);
    }

    /** What a file of this shape meant the last time. */
    Optional<ColumnMapping> remembered(ImportBatch batch, TablePreview preview) {
        return mappings.find(batch.source(), preview.header());
    }

    /** Shows people how a free table begins and what its columns are taken to mean. */
    void preview(ImportBatch batch, TablePreview preview, ColumnMapping mapping, boolean confirmed) {
        imports.setPreview(
                batch.id(),
                Json.write(Map.of("header", preview.header(), "rows", hidden.sample(preview, batch.visibility()))));
        imports.setMapping(batch.id(), mapping.toJson().toString(), confirmed);
    }

    /** Whether reading goes on. */
    boolean stage(UUID id, List<StagedRow> rows, List<ImportFinding> found) {
        if (!imports.progress(id, ImportState.CHECKING, rows.size())) {
            return false;
        }
        var notes = new ArrayList<>(found);
        staging.insert(id, hidden.hide(merged.follow(id, rows, notes), notes));
        findings.insert(id, notes);
        return true;
    }

    /**
     * @param whole whether the file was read to its end; what was cut off is not written without a person's word
     * @param complete whether it holds everything that the source has
     */
    void staged(UUID id, boolean whole, boolean complete) {
        staging.quarantineUnreadable(id);
        imports.setStaged(id, complete);
        if (!whole) {
            imports.setRunNext(id, false);
        }
        staging.gatherStatistics();
    }

    void repeated(UUID id) {
        var rows = staging.repeated(id);
        staging.quarantine(id, rows.stream().map(StagedRow::row).toList());
        findings.insert(id, rows.stream().map(Findings::duplicate).toList());
    }

    /** Checks the next records; empty when there are none. */
    List<StagedRow> checkRecords(UUID id, int afterRank, long afterRow) {
        var page = oneRank(staging.page(id, afterRank, afterRow, AT_ONCE));
        if (!page.isEmpty()) {
            records.check(id, page);
        }
        return page;
    }

    /** What refers to other records is looked at after it is known which of those are good. */
    private static List<StagedRow> oneRank(List<StagedRow> page) {
        return page.stream().takeWhile(row -> row.rank() == page.get(0).rank()).toList();
    }

    void classify(ImportBatch batch) {
        comparison.classify(batch.id(), batch.source());
    }

    /** Compares field by field what hashes could not decide; false when there was nothing left. */
    boolean compareFields(ImportBatch batch) {
        var undecided = merged.today(batch.id(), comparison.undecided(batch.id(), batch.source(), AT_ONCE));
        if (!undecided.isEmpty()) {
            comparison.settle(
                    batch.id(), undecided.stream().map(Comparison::outcome).toList());
        }
        return !undecided.isEmpty();
    }

    /** Ends the check. */
    void conclude(UUID id) {
        var batch = imports.lock(id).orElseThrow();
        if (batch.state() != ImportState.CHECKING) {
            return;
        }
        if (batch.complete()) {
            comparison.missing(batch);
        }
        imports.setCounts(id, comparison.counts(id));
        boolean meaningKnown = batch.mapping() == null || batch.mappingConfirmed();
        if (meaningKnown) {
            files.delete(id);
        }
        boolean goesOn = batch.runNext() && meaningKnown;
        imports.move(id, goesOn ? ImportState.RUNNING : ImportState.CHECKED, ImportState.CHECKING);
        imports.setTotal(id, goesOn ? comparison.ready(id) : null);
        staging.gatherStatistics();
    }

    void fail(UUID id, String code) {
        imports.lock(id);
        imports.fail(id, code);
        files.delete(id);
    }
}

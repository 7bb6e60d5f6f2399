package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.Origin;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.exchange.UndoRepository.Done;
import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Takes an import back chunk by chunk, the last that was written first. */
@ApplicationScoped
@Transactional
public class UndoSteps {
    @Inject
    private ImportRepository imports;

    @Inject
    private UndoRepository undo;

    @Inject
    private FindingRepository findings;

    @Inject
    private Documents documents;

    @Inject
    private BusinessClock clock;

    /** Takes up to this many records back; false when none is left. */
    boolean takeBack(UUID id, int limit) {
        var batch = imports.lock(id).orElseThrow();
        if (batch.state() != ImportState.UNDOING) {
            return false;
        }
        imports.enter();
        var done = eachOnce(undo.next(id, limit));
        if (done.isEmpty()) {
            imports.move(id, ImportState.UNDONE, ImportState.UNDOING);
            return false;
        }
        var changed = new ArrayList<ImportFinding>();
        var back = new ArrayList<Done>();
        for (var one : done) {
            if (!one.changedSince()) {
                back.add(one);
            } else {
                changed.add(Findings.of(
                        FindingCode.CHANGED_SINCE_IMPORT,
                        one.row(),
                        one.key().kind().singular(),
                        one.key().id().toString()));
            }
        }
        write(batch, back);
        findings.insert(id, changed);
        undo.undone(
                id,
                done.stream().map(Done::row).toList(),
                back.stream().map(Done::row).toList());
        imports.progress(id, ImportState.UNDOING, done.size(), 0, back.size());
        return true;
    }

    /** Two records of one import may be about one document since others were merged: one after the other. */
    private static List<Done> eachOnce(List<Done> done) {
        var seen = new HashSet<DocumentKey>();
        return done.stream().takeWhile(one -> seen.add(one.key())).toList();
    }

    private void write(ImportBatch batch, List<Done> back) {
        var written = back.stream().filter(one -> one.written() != null).toList();
        undo.giveBack(batch.id(), written.stream().map(Done::row).toList());
        var origin = new Origin(OriginType.UNDO, batch.source(), batch.member(), batch.id(), null, clock.now());
        documents.write(
                written.stream()
                        .map(one -> new DocumentChange(one.key(), one.before(), one.removal() ? null : one.newest()))
                        .toList(),
                origin);
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.DecisionRequest.Keep;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.Origin;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.document.WrittenDocument;
import de.verweisnetz.directory.exchange.ComparisonRepository.BothChanged;
import de.verweisnetz.directory.exchange.WritingRepository.Pending;
import de.verweisnetz.directory.exchange.WritingRepository.Written;
import de.verweisnetz.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an import chunk by chunk.
 *
 * <p>A chunk is one transaction that changes the documents and marks their records as done: after a crash the next run
 * goes on behind the last chunk, and nothing is written twice.
 */
@ApplicationScoped
@Transactional
public class RunSteps {
    @Inject
    private ImportRepository imports;

    @Inject
    private WritingRepository writing;

    @Inject
    private ComparisonRepository comparison;

    @Inject
    private StagingRepository staging;

    @Inject
    private FindingRepository findings;

    @Inject
    private HarvestedRepository harvested;

    @Inject
    private MergedIds merged;

    @Inject
    private Documents documents;

    @Inject
    private BusinessClock clock;

    /** What one record asks for. */
    private record Wish(Pending pending, @Nullable DocumentChange change) {}

    /** Writes up to this many records; false when nothing is left or the import was stopped. */
    boolean write(UUID id, int limit) {
        var batch = imports.lock(id).orElseThrow();
        if (batch.state() != ImportState.RUNNING) {
            return false;
        }
        imports.enter();
        var pending = next(batch, limit);
        if (pending.isEmpty()) {
            finish(batch);
            return false;
        }
        var wishes = wishes(batch, pending);
        var written = store(batch, wishes);
        var hidden = new ArrayList<Long>();
        var results = new ArrayList<Written>();
        for (var wish : wishes) {
            results.add(result(wish, written.get(wish.pending().row()), hidden));
        }
        findings.insert(id, notes(wishes, hidden));
        writing.done(batch, results, hidden, clock.now());
        var count = results.stream().filter(one -> one.writtenVersion() != null).count();
        imports.progress(id, ImportState.RUNNING, pending.size(), count, 0);
        return true;
    }

    /** Puts the first of the waiting records into quarantine: it alone could not be stored. */
    void reject(UUID id) {
        var batch = imports.lock(id).orElseThrow();
        writing.next(id, batch.source(), 1).forEach(one -> {
            staging.quarantine(id, List.of(one.row()));
            var kind = one.key().kind().singular();
            findings.insert(
                    id,
                    List.of(Findings.of(
                            FindingCode.NOT_STORABLE,
                            one.row(),
                            kind,
                            one.key().id().toString())));
        });
        imports.setCounts(id, comparison.counts(id));
    }

    void fail(UUID id, String code) {
        imports.lock(id);
        imports.fail(id, code);
    }

    /** The next records, each of another document, with the ids that count now. */
    private List<Pending> next(ImportBatch batch, int limit) {
        var pending = writing.next(batch.id(), batch.source(), limit);
        while (merged.followLate(batch.id(), pending)) {
            pending = writing.next(batch.id(), batch.source(), limit);
        }
        var seen = new HashSet<DocumentKey>();
        return pending.stream().takeWhile(one -> seen.add(one.key())).toList();
    }

    private void finish(ImportBatch batch) {
        writing.rememberSame(batch, clock.now());
        if (batch.harvest()) {
            harvested.confirm(batch);
        }
        imports.setCounts(batch.id(), comparison.counts(batch.id()));
        imports.move(batch.id(), ImportState.DONE, ImportState.RUNNING);
    }

    private Map<Long, WrittenDocument> store(ImportBatch batch, List<Wish> wishes) {
        var type = batch.harvest() ? OriginType.HARVEST : OriginType.IMPORT;
        var at = clock.now();
        var bySource = wishes.stream()
                .filter(wish -> wish.change() != null)
                .collect(Collectors.groupingBy(
                        wish -> owner(batch, wish.pending()), LinkedHashMap::new, Collectors.toList()));
        var written = new HashMap<Long, WrittenDocument>();
        bySource.forEach((source, asked) -> {
            var answers = documents.write(
                    asked.stream().map(Wish::change).filter(Objects::nonNull).toList(),
                    new Origin(type, source, batch.member(), batch.id(), null, at));
            for (int i = 0; i < answers.size(); i++) {
                written.put(asked.get(i).pending().row(), answers.get(i));
            }
        });
        return written;
    }

    /** Who absorbed another document still belongs to the source that it came from. */
    private static UUID owner(ImportBatch batch, Pending one) {
        return one.absorbed() && one.owner() != null ? one.owner() : batch.source();
    }

    private List<Wish> wishes(ImportBatch batch, List<Pending> pending) {
        var unclear =
                pending.stream().filter(RunSteps::bothChanged).map(Pending::row).toList();
        var both = merged.today(batch.id(), comparison.bothChanged(batch.id(), batch.source(), unclear)).stream()
                .collect(Collectors.toMap(BothChanged::row, Function.identity()));
        return pending.stream()
                .map(one -> new Wish(one, change(one, both.get(one.row()))))
                .toList();
    }

    private static boolean bothChanged(Pending one) {
        return one.body() != null
                && one.version() != null
                && !one.storedHashIs(one.hash())
                && !one.storedHashIs(one.saidBefore());
    }

    /** Nothing when the directory stays as it is. */
    private static @Nullable DocumentChange change(Pending one, @Nullable BothChanged both) {
        if (one.body() == null) {
            // What was changed here since is not deleted because the source no longer names it.
            return one.storedHashIs(one.saidBefore()) ? new DocumentChange(one.key(), null, one.version()) : null;
        }
        if (one.version() == null) {
            var stays = (one.saidBefore() != null || one.absorbed()) && one.keep() == Keep.OURS;
            return stays ? null : put(one, one.body());
        }
        if (both == null) {
            return put(one, one.body());
        }
        return put(
                one,
                ThreeWay.merge(both.base(), both.ours(), both.theirs(), one.keep())
                        .body());
    }

    private static DocumentChange put(Pending one, ObjectNode body) {
        return new DocumentChange(one.key(), body, one.version());
    }

    private static Written result(Wish wish, @Nullable WrittenDocument written, List<Long> hidden) {
        var row = wish.pending().row();
        if (written != null && written.visibilityKept()) {
            hidden.add(row);
        }
        if (written == null || written.effect() == WrittenDocument.Effect.UNCHANGED) {
            return new Written(row, wish.pending().version(), null);
        }
        return new Written(row, wish.pending().version(), written.version());
    }

    private static List<ImportFinding> notes(List<Wish> wishes, List<Long> hidden) {
        var notes = new LinkedHashMap<Long, ImportFinding>();
        for (var wish : wishes) {
            var one = wish.pending();
            var kind = one.key().kind().singular();
            var id = one.key().id().toString();
            if (hidden.contains(one.row())) {
                notes.put(one.row(), Findings.of(FindingCode.VISIBILITY_KEPT, one.row(), kind, id));
            } else if (one.body() == null && wish.change() == null) {
                notes.put(one.row(), Findings.of(FindingCode.CHANGED_SINCE_IMPORT, one.row(), kind, id));
            }
        }
        return List.copyOf(notes.values());
    }
}

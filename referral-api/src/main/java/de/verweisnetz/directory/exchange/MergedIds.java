package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.exchange.ChangeRepository.Changed;
import de.verweisnetz.directory.exchange.ComparisonRepository.BothChanged;
import de.verweisnetz.directory.exchange.WritingRepository.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads what a source says of documents that were merged away to those that absorbed them. */
@ApplicationScoped
class MergedIds {
    private static final String SETTLED = "SETTLED";

    @Inject
    private SurvivorRepository repository;

    @Inject
    private StagingRepository staging;

    @Inject
    private HiddenPlaces hidden;

    @Inject
    private FindingRepository findings;

    /** The rows with the ids that count today; notes get a finding for each that is about another document now. */
    List<StagedRow> follow(UUID id, List<StagedRow> rows, List<ImportFinding> notes) {
        var survivors = survivors(id, rows.stream().map(StagedRow::body).toList());
        return survivors.isEmpty()
                ? rows
                : rows.stream().map(row -> follow(row, survivors, notes)).toList();
    }

    /** The same for rows about to be written: documents may have been merged since the check. True if any were. */
    boolean followLate(UUID id, List<Pending> pending) {
        var bodies =
                pending.stream().map(Pending::body).filter(Objects::nonNull).toList();
        if (survivors(id, bodies).isEmpty()) {
            return false;
        }
        var notes = new ArrayList<ImportFinding>();
        var before = staging.rows(id, pending.stream().map(Pending::row).toList());
        var after = hidden.hide(follow(id, before, notes), notes);
        var changed = after.stream().filter(row -> !before.contains(row)).toList();
        staging.replace(id, changed);
        findings.insert(id, notes);
        return !changed.isEmpty();
    }

    /** The records with what the source said last in the ids of today: a merge is no change of the source's. */
    List<BothChanged> today(UUID id, List<BothChanged> records) {
        var bases =
                records.stream().map(BothChanged::base).filter(Objects::nonNull).toList();
        var survivors = survivors(id, bases);
        return survivors.isEmpty()
                ? records
                : records.stream()
                        .map(one -> new BothChanged(one.row(), one.theirs(), one.ours(), turned(one.base(), survivors)))
                        .toList();
    }

    /** The same for what people look at. */
    List<Changed> shown(UUID id, List<Changed> changes) {
        var bases = changes.stream().map(Changed::base).filter(Objects::nonNull).toList();
        var survivors = survivors(id, bases);
        return survivors.isEmpty()
                ? changes
                : changes.stream()
                        .map(one -> one.withBase(turned(one.base(), survivors)))
                        .toList();
    }

    private Survivors survivors(UUID id, Collection<ObjectNode> bodies) {
        return repository.of(id, Survivors.idsIn(bodies));
    }

    private static @Nullable ObjectNode turned(@Nullable ObjectNode body, Survivors survivors) {
        return body == null ? null : survivors.turned(body);
    }

    private static StagedRow follow(StagedRow row, Survivors survivors, List<ImportFinding> notes) {
        var body = survivors.turned(row.body());
        var found = survivors.of(row.kind(), row.id());
        if (found.isEmpty()) {
            return row.with(body);
        }
        var survivor = found.get();
        notes.add(Findings.absorbed(row, survivor));
        var own = body == row.body() ? body.deepCopy() : body;
        own.put("id", survivor.id().toString());
        return row.absorbedBy(survivor.id(), own, survivor.closed() ? SETTLED : row.state());
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.CorrectionRequest;
import de.verweisnetz.directory.FindingGroup;
import de.verweisnetz.directory.FindingQuery;
import de.verweisnetz.directory.ImportChange;
import de.verweisnetz.directory.ImportFinding;
import de.verweisnetz.directory.ImportQuery;
import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.directory.ImportSlice;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.directory.ProvenanceView;
import de.verweisnetz.directory.QuarantinedRow;
import de.verweisnetz.directory.document.Canonical;
import de.verweisnetz.directory.exchange.FindingRepository.Numbered;
import de.verweisnetz.directory.exchange.QuarantineRepository.Kept;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.paging.Cursors;
import de.verweisnetz.platform.paging.Cut;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Imports page by page, and the correction of rows in quarantine. */
@ApplicationScoped
public class ImportReader {
    private static final int GROUPS = 200;

    @Inject
    private DetailRepository details;

    @Inject
    private ChangeRepository changes;

    @Inject
    private ChangeNames names;

    @Inject
    private FindingRepository findings;

    @Inject
    private QuarantineRepository quarantine;

    @Inject
    private MergedIds merged;

    @Inject
    private HiddenPlaces hidden;

    @Inject
    private ImportLife life;

    @Inject
    private Cursors cursors;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    public ImportReport report(UUID id) {
        return details.find(id, clock.now()).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    public ImportSlice<ImportReport> list(ImportQuery query) {
        var binding = binding("imports", query.source(), String.valueOf(query.state()));
        var before = query.cursor() == null ? null : cursors.open(binding, query.cursor());
        var page = details.page(query, before, query.limit() + 1, clock.now());
        return slice(
                page, query.limit(), binding, last -> last.id().toString(), details.count(query), Function.identity());
    }

    public ImportSlice<ImportFinding> findings(UUID id, FindingQuery query, int limit, @Nullable String cursor) {
        report(id);
        var binding = binding("findings", id, query.toString());
        var after = cursor == null ? 0 : Long.parseLong(cursors.open(binding, cursor));
        return slice(
                findings.page(id, query, after, limit + 1),
                limit,
                binding,
                last -> Long.toString(last.number()),
                findings.count(id, query),
                Numbered::finding);
    }

    public List<FindingGroup> findingGroups(UUID id) {
        report(id);
        return findings.groups(id, GROUPS);
    }

    public ImportSlice<ImportChange> changes(UUID id, @Nullable String effect, int limit, @Nullable String cursor) {
        report(id);
        var binding = binding("changes", id, effect);
        var after = cursor == null
                ? new String[] {"0", "0"}
                : cursors.open(binding, cursor).split(" ");
        var page = merged.shown(
                id, changes.page(id, effect, Integer.parseInt(after[0]), Long.parseLong(after[1]), limit + 1));
        var called = names.of(id, page);
        return slice(
                page,
                limit,
                binding,
                last -> last.rank() + " " + last.row(),
                changes.count(id, effect),
                one -> ImportChanges.view(one, called));
    }

    public ImportSlice<QuarantinedRow> quarantine(UUID id, int limit, @Nullable String cursor) {
        report(id);
        var binding = binding("quarantine", id, null);
        var after = cursor == null ? 0 : Long.parseLong(cursors.open(binding, cursor));
        var page = quarantine.page(id, after, limit + 1);
        var found =
                findings.ofRows(id, page.stream().map(kept -> kept.row().row()).toList());
        return slice(
                page,
                limit,
                binding,
                last -> Long.toString(last.row().row()),
                quarantine.count(id),
                kept -> view(kept, found));
    }

    public QuarantinedRow correct(UUID id, long number, CorrectionRequest request) {
        var batch = life.locked(id);
        if (batch.state() != ImportState.CHECKED && batch.state() != ImportState.DONE) {
            throw ImportLife.illegal(batch);
        }
        var old = quarantine
                .find(id, number)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND))
                .row();
        var kind = RecordCheck.kind(request.kind() == null ? old.kind() : request.kind());
        if (kind == null) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/kind", "unknown-code"));
        }
        var notes = new ArrayList<ImportFinding>();
        var rows = merged.follow(id, List.of(corrected(old, kind, request)), notes);
        quarantine.correct(id, hidden.hide(rows, notes).get(0));
        var now = quarantine.find(id, number).orElseThrow();
        return view(now, findings.ofRows(id, List.of(number)));
    }

    public List<ProvenanceView> provenance(String kind, UUID id) {
        var items = details.provenance(kind, id);
        if (items.isEmpty()) {
            throw ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return items;
    }

    private static StagedRow corrected(StagedRow old, EntityKind kind, CorrectionRequest request) {
        return new StagedRow(
                old.row(),
                StagedRow.rank(kind),
                kind.singular(),
                StagingSink.uuid(request.body()),
                old.originalId(),
                old.file(),
                old.line(),
                request.body(),
                Canonical.hash(request.body()),
                old.state(),
                old.named());
    }

    private static QuarantinedRow view(Kept kept, List<ImportFinding> found) {
        var row = kept.row();
        return new QuarantinedRow(
                row.row(),
                row.kind(),
                row.id() == null ? null : row.id().toString(),
                row.originalId(),
                row.file(),
                row.line(),
                row.body(),
                kept.corrected(),
                found.stream()
                        .filter(finding -> Objects.equals(finding.row(), row.row()))
                        .toList());
    }

    private <A, B> ImportSlice<B> slice(
            List<A> page, int limit, String binding, Function<A, String> place, long total, Function<A, B> view) {
        var cut = Cut.of(page, limit);
        var next = cut.next(cursors, binding, place);
        return new ImportSlice<>(cut.items().stream().map(view).toList(), next, total);
    }

    private String binding(String list, @Nullable UUID what, @Nullable String filter) {
        return list + " " + what + " " + filter + " " + caller.get().member();
    }
}

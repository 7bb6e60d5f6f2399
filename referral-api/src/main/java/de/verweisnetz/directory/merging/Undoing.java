package de.verweisnetz.directory.merging;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.DocumentName;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.Origin;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.document.WrittenDocument;
import de.verweisnetz.directory.duplicates.MergedPairRepository;
import de.verweisnetz.directory.duplicates.PartyRepository;
import de.verweisnetz.directory.merging.MergeRepository.Former;
import de.verweisnetz.directory.merging.MergeRepository.Merge;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a merge back: the absorbed document returns first, then everything becomes what it was. */
@ApplicationScoped
public class Undoing {
    private static final int AT_ONCE = 200;

    @Inject
    private Documents documents;

    @Inject
    private MergeRepository repository;

    @Inject
    private RedirectRepository redirects;

    @Inject
    private Managements managers;

    @Inject
    private MergedPairRepository pairs;

    @Inject
    private PartyRepository names;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** The id of the merge again; a problem when it is undone already or something was changed since. */
    public UUID run(UUID id, UUID member) {
        pairs.lock();
        var merge = repository.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        if (merge.undone()) {
            throw ProblemException.of(DirectoryProblem.MERGE_UNDONE);
        }
        refuseChanged(id, merge);
        var at = clock.now();
        var hidden = restore(id, merge, member, at);
        managers.restore(merge.kept(), merge.absorb(), merge.managers());
        redirects.remove(merge.kind(), merge.absorb());
        pairs.separated(id);
        repository.undone(id, member, at, hidden);
        audit.record(AuditAction.CHANGE, "merge", id);
        return id;
    }

    private void refuseChanged(UUID id, Merge merge) {
        var changed = new TreeSet<>(repository.changedSince(id, merge.absorbed()));
        if (!managers.untouched(merge.kept(), merge.absorb(), merge.managers())) {
            changed.add(merge.kept());
        }
        if (!changed.isEmpty()) {
            var named = names.find(changed);
            throw ProblemException.of(DirectoryProblem.MERGED_SINCE_CHANGED)
                    .with(
                            "documents",
                            changed.stream()
                                    .map(key -> new DocumentName(
                                            key.kind().singular(),
                                            key.id(),
                                            named.of(key).name()))
                                    .toList());
        }
    }

    /** The places that stay more hidden than they were. */
    private Collection<UUID> restore(UUID id, Merge merge, UUID member, Instant at) {
        var hidden = new TreeSet<UUID>();
        var absorbed = repository.before(id, merge.absorbed());
        hidden.addAll(write(List.of(absorbed), origin(absorbed.source(), member, at), null));
        @Nullable DocumentKey last = null;
        var chunk = repository.before(id, last, AT_ONCE);
        while (!chunk.isEmpty()) {
            hidden.addAll(write(chunk, origin(null, member, at), merge.absorbed()));
            last = chunk.get(chunk.size() - 1).key();
            chunk = repository.before(id, last, AT_ONCE);
        }
        return hidden;
    }

    private static Origin origin(@Nullable UUID source, UUID member, Instant at) {
        return new Origin(OriginType.UNDO, source, member, null, null, at);
    }

    private List<UUID> write(List<Former> former, Origin origin, @Nullable DocumentKey without) {
        var changes = new ArrayList<DocumentChange>();
        for (var document : former) {
            if (without == null) {
                changes.add(DocumentChange.put(document.key(), document.body()));
            } else if (!document.key().equals(without)) {
                changes.add(new DocumentChange(document.key(), document.body(), document.after()));
            }
        }
        return documents.write(changes, origin).stream()
                .filter(WrittenDocument::visibilityKept)
                .map(written -> written.key().id())
                .toList();
    }
}

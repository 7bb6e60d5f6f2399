package de.verweisnetz.directory.merging;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Sees to it that a merge never hands the offers of one participant to another. */
@ApplicationScoped
class Managements {
    @Inject
    private ManagingRepository repository;

    /** Those of the two documents; only organisations have any. */
    List<Managing> of(DocumentKey keep, UUID absorb) {
        return keep.kind() == EntityKind.ORGANIZATION ? repository.find(keep.id(), absorb) : List.of();
    }

    static boolean conflict(List<Managing> managers) {
        return managers.stream().map(Managing::participant).distinct().count() > 1;
    }

    static boolean moves(List<Managing> managers, UUID keep) {
        return !managers.isEmpty()
                && managers.stream().noneMatch(manager -> manager.organization().equals(keep));
    }

    /** The survivor is managed by whoever managed one of the two; answers who did. */
    List<Managing> unite(DocumentKey keep, UUID absorb) {
        var before = of(keep, absorb);
        if (conflict(before)) {
            throw ProblemException.of(DirectoryProblem.MERGE_REFUSED, FieldError.at("/absorb", "two-managers"));
        }
        if (!before.isEmpty()) {
            repository.replace(keep.id(), absorb, after(before, keep.id()));
        }
        return before;
    }

    /** Whether they are as {@link #unite} left them. */
    boolean untouched(DocumentKey keep, UUID absorb, List<Managing> before) {
        return of(keep, absorb).equals(before.isEmpty() ? before : after(before, keep.id()));
    }

    void restore(DocumentKey keep, UUID absorb, List<Managing> before) {
        if (!before.isEmpty()) {
            repository.replace(keep.id(), absorb, before);
        }
    }

    private static List<Managing> after(List<Managing> before, UUID keep) {
        var manager = before.stream()
                .filter(own -> own.organization().equals(keep))
                .findFirst()
                .orElse(before.get(0));
        return List.of(manager.of(keep));
    }
}

package de.verweisnetz.directory.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.DuplicateComparison;
import de.verweisnetz.directory.DuplicateComparison.ComparedDocument;
import de.verweisnetz.directory.DuplicateComparison.MergeWarning;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.StoredDocument;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays two documents side by side. */
@ApplicationScoped
public class Comparison {
    // Stays: what may be published, what more refers to, what was changed last.
    private static final Comparator<Side> BETTER_KEPT = Comparator.comparing(
                    (Side side) -> side.source().republish())
            .thenComparing(Side::referring)
            .thenComparing(side -> side.document().modifiedAt());

    @Inject
    private Documents documents;

    @Inject
    private ReferringRepository referring;

    @Inject
    private SourceRepository sources;

    @Inject
    private Managements managers;

    private record Side(StoredDocument document, SourceRepository.Source source, long referring) {}

    /**
     * Empty when one of the two is gone.
     *
     * @param keep which is to stay; null for the one that had better
     */
    public Optional<DuplicateComparison> of(List<DocumentKey> pair, @Nullable UUID keep) {
        if (keep != null && pair.stream().noneMatch(key -> key.id().equals(keep))) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("keep", "invalid"));
        }
        var found = documents.find(pair);
        var one = found.get(pair.get(0));
        var other = found.get(pair.get(1));
        if (one == null || other == null) {
            return Optional.empty();
        }
        var first = side(one);
        var second = side(other);
        boolean asIs = keep == null
                ? BETTER_KEPT.compare(first, second) >= 0
                : first.document().key().id().equals(keep);
        return Optional.of(asIs ? compare(first, second) : compare(second, first));
    }

    private Side side(StoredDocument document) {
        return new Side(
                document,
                sources.find(document.source()),
                referring.to(document.key()).size());
    }

    private DuplicateComparison compare(Side keep, Side absorb) {
        var kind = keep.document().key().kind();
        var takeOver =
                sources.mayTakeOver(keep.document().source(), absorb.document().source());
        var plan = new MergePlan(kind, shown(keep), shown(absorb), takeOver);
        return new DuplicateComparison(
                compared(keep), compared(absorb), plan.fields(), warnings(keep, absorb, plan, takeOver));
    }

    private static ObjectNode shown(Side side) {
        var document = side.document();
        return document.key().kind() == EntityKind.LOCATION ? SecretPlace.strip(document.body()) : document.body();
    }

    private static ComparedDocument compared(Side side) {
        var document = side.document();
        return new ComparedDocument(
                document.key().id(),
                document.body().hasNonNull("name")
                        ? document.body().path("name").asText()
                        : null,
                document.version(),
                document.modifiedAt(),
                side.source().name(),
                side.source().republish(),
                side.referring());
    }

    private List<MergeWarning> warnings(Side keep, Side absorb, MergePlan plan, boolean takeOver) {
        var warnings = new ArrayList<MergeWarning>();
        if (keep.document().key().kind() == EntityKind.LOCATION) {
            hides(plan.visibility(), keep, absorb).ifPresent(warnings::add);
        }
        if (!takeOver) {
            warnings.add(MergeWarning.NOTHING_TAKEN_OVER);
        }
        if (!keep.source().republish() && absorb.source().republish()) {
            warnings.add(MergeWarning.NO_LONGER_PUBLISHED);
        }
        var managed = managers.of(keep.document().key(), absorb.document().key().id());
        if (Managements.conflict(managed)) {
            warnings.add(MergeWarning.TWO_MANAGERS);
        } else if (Managements.moves(managed, keep.document().key().id())) {
            warnings.add(MergeWarning.MANAGER_MOVES);
        }
        return warnings;
    }

    private static Optional<MergeWarning> hides(String visibility, Side keep, Side absorb) {
        boolean changes = Stream.of(keep, absorb)
                        .map(side -> SecretPlace.visibility(side.document().body()))
                        .distinct()
                        .count()
                > 1;
        return switch (changes ? visibility : "") {
            case "SECRET" -> Optional.of(MergeWarning.BECOMES_SECRET);
            case "ON_REQUEST" -> Optional.of(MergeWarning.BECOMES_ON_REQUEST);
            default -> Optional.empty();
        };
    }
}

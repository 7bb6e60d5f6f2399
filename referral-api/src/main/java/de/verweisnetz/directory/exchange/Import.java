package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.directory.listing.OfferDocuments;
import de.verweisnetz.directory.listing.UnreadableOffer;
import de.verweisnetz.directory.search.SearchRow;
import de.verweisnetz.directory.search.SearchRowRepository;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.event.EventRepository;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Stores what is new in a bundle and rebuilds the search rows of the offers that it touches. */
@ApplicationScoped
public class Import {
    private static final int CHUNK = 500;

    @Inject
    private ImportRepository imports;

    @Inject
    private DocumentRepository documents;

    @Inject
    private SearchRowRepository rows;

    @Inject
    private EventRepository events;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private BusinessClock clock;

    /** The id of the import; a problem when the bundle cannot be read or breaks a rule. */
    public UUID run(byte[] bytes) {
        var intake = BundleIntake.read(bytes);
        imports.enter();
        var findings = intake.check(this::stored);
        var source =
                imports.source(intake.bundle().sourceName(), intake.bundle().republish());
        var run = new ImportRun(Ids.next(), source, caller.get().member(), clock.now());

        var all = intake.documents();
        var hashes = documents.hashes(all.stream().map(ImportedDocument::id).toList());
        var changed = all.stream()
                .filter(document -> !document.hash().equals(hashes.get(document.key())))
                .toList();
        var created = (int) changed.stream()
                .filter(document -> !hashes.containsKey(document.key()))
                .count();
        imports.insert(
                run,
                new ImportReport(run.id(), created, changed.size() - created, all.size() - changed.size(), findings));
        inChunks(changed, chunk -> documents.store(chunk, run));
        rebuild(intake, changed, run);
        audit.record(AuditAction.IMPORT, "import", run.id());
        return run.id();
    }

    private void rebuild(BundleIntake intake, List<ImportedDocument> changed, ImportRun run) {
        var ids = changed.stream().map(ImportedDocument::id).toList();
        var offers = documents.offersTouched(ids);
        inChunks(offers, chunk -> {
            chunk.forEach(intake::checkWhole);
            var built = chunk.stream().map(offer -> row(intake, offer)).toList();
            rows.write(built).forEach((offer, version) -> announce(offer, version, run));
        });
    }

    private static SearchRow row(BundleIntake intake, OfferDocuments offer) {
        try {
            return SearchRow.of(offer);
        } catch (UnreadableOffer e) {
            throw ProblemException.of(
                    DirectoryProblem.IMPORT_REFUSED, FieldError.at(intake.pointer(offer), "unreadable", e.path()));
        }
    }

    private void announce(UUID offer, long version, ImportRun run) {
        events.append(new DomainEvent(
                Ids.next(),
                "OFFER_CHANGED",
                "offer",
                offer,
                caller.get().participant(),
                null,
                "SYSTEM",
                run.at(),
                run.at(),
                Map.of("version", version, "import_id", run.id())));
    }

    private Set<String> stored(Set<String> ids) {
        return documents.hashes(ids).keySet().stream()
                .map(key -> key.substring(key.indexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static <T> void inChunks(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(new ArrayList<>(all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.Origin;
import de.verweisnetz.directory.document.OriginType;
import de.verweisnetz.directory.document.WrittenDocument.Effect;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores what is new in a bundle. */
@ApplicationScoped
public class Import {
    private static final int CHUNK = 500;

    @Inject
    private ImportRepository imports;

    @Inject
    private Documents documents;

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
        var origin = new Origin(OriginType.IMPORT, source, run.member(), run.id(), null, run.at());

        var effects = new EnumMap<Effect, Integer>(Effect.class);
        inChunks(intake.changes(), chunk -> {
            documents.write(chunk, origin).forEach(written -> effects.merge(written.effect(), 1, Integer::sum));
            documents.offersOf(chunk.stream().map(DocumentChange::key).toList()).forEach(intake::checkWhole);
        });
        imports.insert(
                run,
                new ImportReport(
                        run.id(),
                        effects.getOrDefault(Effect.CREATED, 0),
                        effects.getOrDefault(Effect.UPDATED, 0),
                        effects.getOrDefault(Effect.UNCHANGED, 0),
                        findings));
        audit.record(AuditAction.IMPORT, "import", run.id());
        return run.id();
    }

    private Set<String> stored(Set<String> ids) {
        var keys = ids.stream()
                .map(UUID::fromString)
                .flatMap(id -> Stream.of(EntityKind.values()).map(kind -> new DocumentKey(kind, id)))
                .toList();
        return documents.find(keys).keySet().stream()
                .map(key -> key.id().toString())
                .collect(Collectors.toSet());
    }

    private static <T> void inChunks(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(new ArrayList<>(all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
    }
}

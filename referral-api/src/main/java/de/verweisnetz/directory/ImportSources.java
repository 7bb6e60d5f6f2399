package de.verweisnetz.directory;

import de.verweisnetz.directory.document.FeedMarkRepository;
import de.verweisnetz.directory.exchange.ColumnMappings;
import de.verweisnetz.directory.exchange.SourceRepository;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where documents come from, what may be done with them, and how files of a source are read. */
@ApplicationScoped
@Transactional
public class ImportSources {
    private static final String SUBJECT = "import-source";

    @Inject
    private SourceRepository sources;

    @Inject
    private ColumnMappings mappings;

    @Inject
    private FeedMarkRepository feed;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Requires(Permission.DIRECTORY_KEEP)
    public List<ImportSourceView> all() {
        return sources.all();
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSourceView find(UUID id) {
        return require(id);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSourceView add(IdempotencyKey key, ImportSourceRequest request) {
        return require(idempotency.once(key, () -> {
            refuseTaken(request, null);
            var id = sources.insert(request);
            audit.record(AuditAction.CREATE, SUBJECT, id);
            return id;
        }));
    }

    /** Who lives off the change feed learns of it when the right to republish is given or withdrawn. */
    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSourceView change(UUID id, ImportSourceRequest request) {
        var before = require(id);
        refuseTaken(request, id);
        sources.change(id, request);
        if (before.republish() != request.republish()) {
            feed.markSource(id, clock.now());
        }
        audit.record(AuditAction.CHANGE, SUBJECT, id);
        return require(id);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public List<RememberedMapping> mappings(UUID id) {
        require(id);
        return mappings.of(id);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public List<RememberedMapping> remember(UUID id, RememberMappingRequest request) {
        require(id);
        ColumnMappings.require(request.mapping(), "/mapping");
        mappings.remember(id, request.header(), request.mapping());
        return mappings.of(id);
    }

    private ImportSourceView require(UUID id) {
        return sources.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    private void refuseTaken(ImportSourceRequest request, @Nullable UUID besides) {
        if (sources.nameTaken(request.name(), besides)) {
            throw ProblemException.of(DirectoryProblem.SOURCE_NAME_TAKEN, FieldError.at("/name", "taken"));
        }
    }
}

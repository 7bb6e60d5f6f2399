package de.verweisnetz.directory;

import de.verweisnetz.directory.exchange.Import;
import de.verweisnetz.directory.exchange.ImportRepository;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Imports of HSDS documents into the directory. */
@ApplicationScoped
public class DirectoryImports {
    @Inject
    private Import work;

    @Inject
    private ImportRepository repository;

    @Inject
    private IdempotencyRepository idempotency;

    /** Refuses who may not import, before a body of many megabytes is read. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public void admit() {
        // The interceptor decides.
    }

    /** Takes the whole bundle or, with one finding that is an error, nothing of it. */
    @Transactional
    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport run(IdempotencyKey key, byte[] bundle) {
        return repository.report(idempotency.once(key, () -> work.run(bundle)));
    }
}

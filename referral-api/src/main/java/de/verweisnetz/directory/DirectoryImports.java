package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.directory.exchange.ColumnMappings;
import de.verweisnetz.directory.exchange.ImportLife;
import de.verweisnetz.directory.exchange.ImportReader;
import de.verweisnetz.directory.exchange.Receipt;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.idempotency.IdempotencyRepository;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Imports of other people's directories, from the file that comes in to taking the whole back. */
@ApplicationScoped
@Transactional
public class DirectoryImports {
    private static final String SUBJECT = "import";

    @Inject
    private Receipt receipt;

    @Inject
    private ImportLife life;

    @Inject
    private ImportReader reader;

    @Inject
    private IdempotencyRepository idempotency;

    @Inject
    private AuditTrail audit;

    /** Refuses who may not import, before a body of many megabytes is read. */
    @Requires(Permission.DIRECTORY_KEEP)
    public void admit() {
        // The interceptor decides.
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport receive(IdempotencyKey key, ImportUpload upload) {
        return reader.report(idempotency.once(key, () -> receipt.upload(upload)));
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport harvest(IdempotencyKey key, HarvestRequest request) {
        return reader.report(idempotency.once(key, () -> receipt.harvest(request)));
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportSlice<ImportReport> list(ImportQuery query) {
        return reader.list(query);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport find(UUID id) {
        return reader.report(id);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport start(UUID id, IdempotencyKey key) {
        return command(id, key, life::start);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport cancel(UUID id, IdempotencyKey key) {
        return command(id, key, life::cancel);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport undo(UUID id, IdempotencyKey key) {
        return command(id, key, life::undo);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport retry(UUID id, IdempotencyKey key) {
        return command(id, key, life::retry);
    }

    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport decide(UUID id, DecisionRequest request) {
        life.decide(id, request);
        return reader.report(id);
    }

    /** Says what the columns of a free table mean, and has it read once more. */
    @Requires(Permission.DIRECTORY_KEEP)
    public ImportReport map(UUID id, ObjectNode mapping) {
        ColumnMappings.require(mapping, "");
        life.map(id, mapping.toString());
        return reader.report(id);
    }

    /** What the columns of a free table can mean. */
    @Requires(Permission.DIRECTORY_KEEP)
    public List<ImportField> fields(Locale language) {
        return Arrays.stream(TargetField.values())
                .map(field -> new ImportField(field.key(), field.label(language)))
                .toList();
    }

    private ImportReport command(UUID id, IdempotencyKey key, Consumer<UUID> step) {
        idempotency.once(key, () -> {
            step.accept(id);
            audit.record(AuditAction.IMPORT, SUBJECT, id);
            return id;
        });
        return reader.report(id);
    }
}

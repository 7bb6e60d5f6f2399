package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.HarvestRequest;
import de.verweisnetz.directory.ImportUpload;
import de.verweisnetz.identity.CurrentCaller;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.job.JobRepository;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.privacy.AuditAction;
import de.verweisnetz.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes files and orders to harvest in, and queues the job that looks at them. */
@ApplicationScoped
public class Receipt {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String JSON = "application/json";

    @Inject
    private ImportRepository imports;

    @Inject
    private ImportFileRepository files;

    @Inject
    private SourceRepository sources;

    @Inject
    private ColumnMappings mappings;

    @Inject
    private HarvestAddress address;

    @Inject
    private JobRepository jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    /** The id of the new import. */
    public UUID upload(ImportUpload upload) {
        requireWhole(upload.removeMissing(), upload.complete(), "remove_missing");
        try (var file = Files.newInputStream(upload.file())) {
            var source = upload.source() == null ? stated(upload) : source(upload.source(), "FILE");
            var wanted = new NewImport(
                    Ids.next(),
                    source,
                    caller.get().member(),
                    upload.dryRun(),
                    upload.complete(),
                    upload.removeMissing(),
                    upload.fileName() == null ? name(upload.mediaType()) : upload.fileName(),
                    null,
                    upload.mapping() == null ? null : mappings.byId(upload.mapping()));
            imports.insert(wanted);
            files.store(wanted.id(), file);
            return queued(wanted.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the new import. */
    public UUID harvest(HarvestRequest request) {
        boolean full = Boolean.TRUE.equals(request.full());
        boolean removeMissing = Boolean.TRUE.equals(request.removeMissing());
        requireWhole(removeMissing, full, "/remove_missing");
        var url = address.allowed(request.url())
                .orElseThrow(() -> ProblemException.of(
                        DirectoryProblem.HARVEST_ADDRESS, FieldError.at("/url", "harvest-address")));
        var wanted = new NewImport(
                Ids.next(),
                source(request.source(), "HARVEST"),
                caller.get().member(),
                !Boolean.FALSE.equals(request.dryRun()),
                full,
                removeMissing,
                null,
                url.toString(),
                null);
        imports.insert(wanted);
        return queued(wanted.id());
    }

    private UUID queued(UUID id) {
        jobs.enqueue(ImportJob.NAME, id);
        audit.record(AuditAction.IMPORT, "import", id);
        return id;
    }

    private UUID source(String idOrName, String kind) {
        if (UUID_TEXT.matcher(idOrName).matches()) {
            return sources.idOf(UUID.fromString(idOrName))
                    .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        }
        return sources.named(idOrName.strip(), kind);
    }

    private UUID stated(ImportUpload upload) throws IOException {
        if (!upload.mediaType().equals(JSON)) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("source", "required"));
        }
        var header = BundleHeader.read(upload.file());
        return sources.stated(header.name(), header.republish());
    }

    private static void requireWhole(boolean removeMissing, boolean complete, String where) {
        if (removeMissing && !complete) {
            throw ProblemException.of(
                    CommonProblem.VALIDATION,
                    where.startsWith("/") ? FieldError.at(where, "rule") : FieldError.parameter(where, "rule"));
        }
    }

    /** A name whose ending tells what was announced. */
    private static @Nullable String name(String mediaType) {
        return switch (mediaType) {
            case JSON -> "import.json";
            case "application/x-ndjson" -> "import.ndjson";
            case "application/zip" -> "import.zip";
            case "text/csv" -> "import.csv";
            default -> "import.xlsx";
        };
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.job.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what came in, record by record, into the staging table. */
@ApplicationScoped
class Reading {
    @Inject
    private CheckSteps steps;

    @Inject
    private ImportFileRepository files;

    @Inject
    private Harvester harvester;

    @Inject
    private FileReader reader;

    /** Whether there is something to check now. */
    boolean read(ImportBatch batch, Checkpoint checkpoint) {
        steps.clear(batch.id());
        Path file = null;
        try {
            file = Files.createTempFile("import-", ".part");
            if (batch.harvest()) {
                var harvest = harvester.fetch(batch, file, checkpoint);
                if (!harvest.failure().isEmpty()) {
                    steps.fail(batch.id(), harvest.failure());
                    return false;
                }
                if (harvest.unchanged()) {
                    steps.staged(batch.id(), true, false);
                    return true;
                }
                return stage(batch, harvest.partial(), file, harvest.fileName(), checkpoint);
            }
            fetch(batch.id(), file);
            return stage(batch, false, file, batch.fileName() == null ? "" : batch.fileName(), checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private boolean stage(ImportBatch batch, boolean partial, Path file, String name, Checkpoint checkpoint)
            throws IOException {
        var sink = new StagingSink(batch.id(), steps, checkpoint);
        var whole = reader.read(batch, file, name, sink);
        if (!sink.flush()) {
            return false;
        }
        if (sink.isEmpty() && !(partial && whole)) {
            steps.fail(batch.id(), "unreadable");
            return false;
        }
        steps.staged(batch.id(), whole, whole && !partial);
        return true;
    }

    private void fetch(UUID id, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            int part = 0;
            for (var bytes = files.part(id, part); bytes.isPresent(); bytes = files.part(id, ++part)) {
                out.write(bytes.get());
            }
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}

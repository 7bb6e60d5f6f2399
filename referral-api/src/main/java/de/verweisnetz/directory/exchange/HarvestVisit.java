package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.exchange.HarvestedRepository.Memory;
import de.verweisnetz.directory.exchange.HarvestedRepository.Noted;
import de.verweisnetz.platform.job.Checkpoint;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One harvest: what it asked, what it got, and what is to be remembered of it. */
final class HarvestVisit {
    // The other side's clock need not agree with ours to the second.
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final HarvestClient client;
    private final HarvestedRepository harvested;
    private final ImportBatch batch;
    private final HarvestFile file;
    private final Checkpoint checkpoint;
    private final Instant began = Instant.now().minus(CLOCKS_DIFFER_BY);
    private final List<Noted> noted = new ArrayList<>();
    private boolean partial;

    HarvestVisit(
            HarvestClient client,
            HarvestedRepository harvested,
            ImportBatch batch,
            HarvestFile file,
            Checkpoint checkpoint) {
        this.client = client;
        this.harvested = harvested;
        this.batch = batch;
        this.file = file;
        this.checkpoint = checkpoint;
    }

    /**
     * @param sinceLastTime whether a list at this address may be asked for what changed
     */
    Download get(URI uri, @Nullable EntityKind kind, boolean sinceLastTime) throws IOException, HarvestFailure {
        var download = new Download(client, uri, kind, memory(uri), file);
        return (sinceLastTime ? download.sinceLastTime() : download).run(checkpoint);
    }

    /** Keeps in mind what the server said, once the import is written. */
    void remember(URI uri, Download download) {
        partial |= download.partial() || download.unchanged();
        if (!download.unchanged()) {
            noted.add(new Noted(uri.toString(), download.remembered(began)));
        }
        harvested.note(batch.id(), noted);
    }

    /** Whether there is anything to remember of an address. */
    boolean knows(URI uri) {
        return memory(uri) != null;
    }

    /** Whether something was left out because it did not change. */
    boolean partial() {
        return partial;
    }

    boolean nothingNew() {
        return partial && file.isEmpty();
    }

    long deadline() {
        return file.deadline();
    }

    private @Nullable Memory memory(URI uri) {
        return batch.complete()
                ? null
                : harvested.find(batch.source(), uri.toString()).orElse(null);
    }
}

package de.verweisnetz.directory.exchange;

import de.verweisnetz.directory.exchange.HarvestedRepository.Memory;
import de.verweisnetz.platform.job.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings a directory from the web into a file: a list of an HSDS API page by page, anything else as it is. */
@ApplicationScoped
class Harvester {
    @Inject
    private HarvestAddress address;

    @Inject
    private HarvestClient client;

    @Inject
    private HarvestedRepository harvested;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-bytes")
    private long maxBytes;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.harvest-timeout")
    private Duration timeout;

    Harvest fetch(ImportBatch batch, Path file, Checkpoint checkpoint) throws IOException {
        var url = batch.url() == null ? "" : batch.url();
        var uri = address.allowed(url);
        if (uri.isEmpty()) {
            return Harvest.failed("harvest-address");
        }
        try {
            return fetch(batch, uri.get(), file, checkpoint);
        } catch (HarvestFailure e) {
            return Harvest.failed(e.code());
        } catch (IOException e) {
            return Harvest.failed("harvest-unreachable");
        }
    }

    private Harvest fetch(ImportBatch batch, URI uri, Path file, Checkpoint checkpoint)
            throws IOException, HarvestFailure {
        // The other side's clock need not agree with ours to the second.
        var began = Instant.now().minus(Duration.ofMinutes(5));
        var memory = batch.complete()
                ? null
                : harvested.find(batch.source(), uri.toString()).orElse(null);
        try (var download = new Download(client, uri, memory, file, maxBytes, HarvestClient.deadline(timeout))) {
            download.run(checkpoint);
            if (download.unchanged()) {
                return new Harvest("", true, true, "");
            }
            harvested.note(batch.id(), new Memory(download.etag(), download.lastModified(), download.paged(), began));
            return new Harvest("", false, download.partial(), download.fileName());
        }
    }
}

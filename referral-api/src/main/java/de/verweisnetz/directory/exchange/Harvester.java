package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.job.Checkpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings a directory from the web into a file: all lists of an HSDS API, one of them, or a file as it is. */
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

    Harvest fetch(ImportBatch batch, Path path, Checkpoint checkpoint) throws IOException {
        var url = batch.url() == null ? "" : batch.url();
        var uri = address.allowed(url);
        if (uri.isEmpty()) {
            return Harvest.failed("harvest-address");
        }
        try (var file = new HarvestFile(path, maxBytes, HarvestClient.deadline(timeout))) {
            return fetch(batch, uri.get(), file, checkpoint);
        } catch (HarvestFailure e) {
            return Harvest.failed(e.code());
        } catch (IOException e) {
            return Harvest.failed("harvest-unreachable");
        }
    }

    private Harvest fetch(ImportBatch batch, URI uri, HarvestFile file, Checkpoint checkpoint)
            throws IOException, HarvestFailure {
        var visit = new HarvestVisit(client, harvested, batch, file, checkpoint);
        var first = visit.get(uri, HsdsApi.kindAt(uri), true);
        if (isApi(first, uri)) {
            return new ApiHarvest(client, address, visit).run(uri, first.root());
        }
        if (!first.succeeded()) {
            throw new HarvestFailure("harvest-answer");
        }
        visit.remember(uri, first);
        return new Harvest("", visit.nothingNew(), visit.partial(), first.fileName());
    }

    /** A base address need not answer anything itself: then its lists are tried. */
    private static boolean isApi(Download first, URI uri) {
        boolean nothingThere = first.status() == 404 && HsdsApi.kindAt(uri) == null && !isFile(uri);
        return first.root().isPresent() || nothingThere;
    }

    private static boolean isFile(URI uri) {
        var path = uri.getPath() == null ? "" : uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.exchange.HarvestClient.Answer;
import de.verweisnetz.directory.exchange.HarvestedRepository.Memory;
import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One address of a harvest: a list of an HSDS API page by page, anything else as it is. */
final class Download {
    private static final int MOST_PAGES = 100_000;
    private static final int MOST_PAGE_BYTES = 64 * 1024 * 1024;
    private static final String JSON = "json";
    private static final String LINES = "ndjson";

    private final HarvestClient client;
    private final URI uri;
    private final @Nullable EntityKind kind;
    private final @Nullable Memory memory;
    private final HarvestFile file;
    private boolean sinceLastTime;
    private int status;
    private boolean paged;
    private boolean list;
    private boolean documents;
    private boolean withOffers;
    private @Nullable JsonNode root;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private String mediaType = "";
    private long pages = 1;

    /**
     * @param kind what the documents of a list are; null = each has to tell itself
     * @param memory what the server said the last time
     */
    Download(HarvestClient client, URI uri, @Nullable EntityKind kind, @Nullable Memory memory, HarvestFile file) {
        this.client = client;
        this.uri = uri;
        this.kind = kind;
        this.memory = memory;
        this.file = file;
    }

    /** Asks a list for what changed only; what else there may be at the address does not know the question. */
    Download sinceLastTime() {
        sinceLastTime = memory != null && memory.paged();
        return this;
    }

    /** Gets the whole; what the server does not want to give is told by {@link #status}. */
    Download run(Checkpoint checkpoint) throws IOException, HarvestFailure {
        var first = sinceLastTime && memory != null
                ? with(uri, "modified_after", memory.beganAt().toString())
                : uri;
        // What is asked for with modified_after is another thing each time, and the tag of a page is not that of a
        // list.
        var known = sinceLastTime ? null : memory;
        status = client.get(
                first,
                known == null ? null : known.etag(),
                known == null ? null : known.lastModified(),
                file.deadline(),
                this::first);
        for (long page = 2; page <= pages; page++) {
            checkpoint.pass();
            client.get(with(first, "page", Long.toString(page)), null, null, file.deadline(), this::next);
        }
        return this;
    }

    int status() {
        return status;
    }

    boolean succeeded() {
        return status == 200 || unchanged();
    }

    /** Whether the server says that nothing is new. */
    boolean unchanged() {
        return status == 304 && memory != null;
    }

    /** Whether only what changed was asked for. */
    boolean partial() {
        return sinceLastTime;
    }

    /** Whether documents came one by one. */
    boolean isList() {
        return list;
    }

    /** Whether there were services, but none with its offers nested inside. */
    boolean lacksOffers() {
        return documents && !withOffers;
    }

    /** What the base address of an HSDS API says of the API; empty when this is none. */
    Optional<JsonNode> root() {
        return Optional.ofNullable(root);
    }

    /** What to remember of the address. */
    Memory remembered(Instant began) {
        boolean single = pages == 1;
        return new Memory(single ? etag : null, single ? lastModified : null, paged, began);
    }

    /** The ending says what it is, as far as the server knows. */
    String fileName() {
        if (list) {
            return "harvest.ndjson";
        }
        var path = uri.getPath() == null ? "" : uri.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return switch (mediaType) {
            case "application/json" -> "harvest.json";
            case "application/x-ndjson" -> "harvest.ndjson";
            case "application/zip" -> "harvest.zip";
            case "text/csv" -> "harvest.csv";
            default -> name.isEmpty() ? "harvest" : name.substring(0, Math.min(name.length(), 200));
        };
    }

    private int first(Answer answer) throws IOException, HarvestFailure {
        var body = answer.body();
        if (answer.status() != 200 || body == null) {
            return answer.status();
        }
        etag = answer.etag();
        lastModified = answer.lastModified();
        mediaType = answer.mediaType();
        if (!mediaType.endsWith(JSON) || mediaType.endsWith(LINES)) {
            file.copy(body);
            return answer.status();
        }
        var start = body.readNBytes(MOST_PAGE_BYTES);
        var json = start.length < MOST_PAGE_BYTES ? json(start) : null;
        if (json != null && isPage(json)) {
            paged = true;
            pages = Math.min(json.path("total_pages").asLong(1), MOST_PAGES);
            lines(json.path("contents"));
        } else if (json != null && json.isArray() && kind != null) {
            lines(json);
        } else if (json != null && HsdsApi.isRoot(json)) {
            root = json;
        } else {
            file.write(start);
            file.copy(body);
        }
        return answer.status();
    }

    private int next(Answer answer) throws IOException, HarvestFailure {
        var body = answer.body();
        var bytes = answer.status() == 200 && body != null ? body.readNBytes(MOST_PAGE_BYTES) : new byte[0];
        var page = bytes.length < MOST_PAGE_BYTES ? json(bytes) : null;
        if (page == null || !isPage(page)) {
            throw new HarvestFailure("harvest-answer");
        }
        lines(page.path("contents"));
        return answer.status();
    }

    private static @Nullable JsonNode json(byte[] bytes) throws IOException {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The envelope that HSDS puts around a list. */
    private static boolean isPage(JsonNode json) {
        return json.path("contents").isArray() && json.path("total_pages").isIntegralNumber();
    }

    private void lines(JsonNode found) throws IOException, HarvestFailure {
        list = true;
        for (var document : found) {
            documents = true;
            withOffers |=
                    document.path(EntityKind.SERVICE_AT_LOCATION.property()).isArray();
            file.line(kind, document);
        }
    }

    static URI with(URI uri, String name, String value) {
        var query = uri.getRawQuery();
        var text = uri.toString();
        var separator = query == null ? "?" : query.isEmpty() ? "" : "&";
        return URI.create(text + separator + name + "=" + value);
    }
}

package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.directory.exchange.HarvestClient.Answer;
import de.verweisnetz.directory.exchange.HarvestedRepository.Memory;
import de.verweisnetz.platform.job.Checkpoint;
import de.verweisnetz.platform.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One harvest on its way into a file, within its limits. */
final class Download implements AutoCloseable {
    private static final int MOST_PAGES = 100_000;
    private static final long MOST_PAGE_BYTES = 64L * 1024 * 1024;

    private final HarvestClient client;
    private final URI uri;
    private final @Nullable Memory memory;
    private final OutputStream out;
    private final long deadline;
    private long bytesLeft;
    private boolean unchanged;
    private boolean paged;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private String mediaType = "";
    private long pages = 1;

    Download(HarvestClient client, URI uri, @Nullable Memory memory, Path file, long maxBytes, long deadline)
            throws IOException {
        this.client = client;
        this.uri = uri;
        this.memory = memory;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.bytesLeft = maxBytes;
        this.deadline = deadline;
    }

    void run(Checkpoint checkpoint) throws IOException, HarvestFailure {
        var first = partial() && memory != null
                ? with(uri, "modified_after", memory.beganAt().toString())
                : uri;
        // What is asked for with modified_after is another thing each time.
        var known = partial() ? null : memory;
        if (!client.get(
                first,
                known == null ? null : known.etag(),
                known == null ? null : known.lastModified(),
                deadline,
                this::first)) {
            throw new HarvestFailure(bytesLeft < 0 ? "too-large" : "harvest-answer");
        }
        for (long page = 2; page <= pages; page++) {
            checkpoint.pass();
            if (!client.get(with(first, "page", Long.toString(page)), null, null, deadline, this::next)) {
                throw new HarvestFailure(bytesLeft < 0 ? "too-large" : "harvest-answer");
            }
        }
        out.flush();
    }

    boolean unchanged() {
        return unchanged;
    }

    boolean paged() {
        return paged;
    }

    /** Only a list of an HSDS API can be asked for what changed; whether it is one is known from the last time. */
    boolean partial() {
        return memory != null && memory.paged();
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String lastModified() {
        return lastModified;
    }

    /** The ending says what it is, as far as the server knows. */
    String fileName() {
        if (paged) {
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

    @Override
    public void close() throws IOException {
        out.close();
    }

    private boolean first(Answer answer) throws IOException {
        if (answer.status() == 304 && memory != null) {
            unchanged = true;
            return true;
        }
        var body = answer.body();
        if (answer.status() != 200 || body == null) {
            return false;
        }
        etag = answer.etag();
        lastModified = answer.lastModified();
        mediaType = answer.mediaType();
        if (!mediaType.endsWith("json") || mediaType.contains("ndjson")) {
            return copy(body);
        }
        var start = body.readNBytes((int) MOST_PAGE_BYTES);
        var page = start.length < MOST_PAGE_BYTES ? page(start) : null;
        if (page != null) {
            paged = true;
            pages = Math.min(page.path("total_pages").asLong(1), MOST_PAGES);
            return lines(page, start.length);
        }
        return write(start, start.length) && copy(body);
    }

    private boolean next(Answer answer) throws IOException {
        var body = answer.body();
        if (answer.status() != 200 || body == null) {
            return false;
        }
        var bytes = body.readNBytes((int) MOST_PAGE_BYTES);
        var page = bytes.length < MOST_PAGE_BYTES ? page(bytes) : null;
        return page != null && lines(page, bytes.length);
    }

    /** The envelope that HSDS puts around a list; null when it is none. */
    private static @Nullable JsonNode page(byte[] bytes) throws IOException {
        try {
            var json = Json.MAPPER.readTree(bytes);
            return json.path("contents").isArray() && json.path("total_pages").isIntegralNumber() ? json : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private boolean lines(JsonNode page, long size) throws IOException {
        for (var document : page.path("contents")) {
            out.write(document.toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        bytesLeft -= size;
        return bytesLeft >= 0;
    }

    private boolean copy(InputStream body) throws IOException {
        var buffer = new byte[64 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (!write(buffer, read) || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    private boolean write(byte[] bytes, int count) throws IOException {
        bytesLeft -= count;
        if (bytesLeft < 0) {
            return false;
        }
        out.write(bytes, 0, count);
        return true;
    }

    private static URI with(URI uri, String name, String value) {
        var query = uri.getRawQuery();
        var text = uri.toString();
        var separator = query == null ? "?" : query.isEmpty() ? "" : "&";
        return URI.create(text + separator + name + "=" + value);
    }
}

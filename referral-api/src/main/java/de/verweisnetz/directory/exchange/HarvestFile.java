package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.platform.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a harvest brings, on its way into a file that must not grow beyond a limit. */
final class HarvestFile implements AutoCloseable {
    private final OutputStream out;
    private final long deadline;
    private long bytesLeft;
    private boolean empty = true;

    /**
     * @param deadline when the harvest must be over, in {@link System#nanoTime}
     */
    HarvestFile(Path path, long maxBytes, long deadline) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(path));
        this.bytesLeft = maxBytes;
        this.deadline = deadline;
    }

    long deadline() {
        return deadline;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Puts a document of a list on a line of its own, with its kind where that is known. */
    void line(@Nullable EntityKind kind, JsonNode document) throws IOException, HarvestFailure {
        var line = kind == null
                ? document
                : Json.MAPPER.createObjectNode().put("kind", kind.singular()).set("document", document);
        write(Json.MAPPER.writeValueAsBytes(line));
        write(new byte[] {'\n'});
    }

    void copy(InputStream body) throws IOException, HarvestFailure {
        var buffer = new byte[64 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            write(buffer, read);
            if (System.nanoTime() > deadline) {
                throw new HarvestFailure("harvest-timeout");
            }
        }
    }

    void write(byte[] bytes) throws IOException, HarvestFailure {
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int count) throws IOException, HarvestFailure {
        bytesLeft -= count;
        if (bytesLeft < 0) {
            throw new HarvestFailure("too-large");
        }
        empty = empty && count == 0;
        out.write(bytes, 0, count);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes documents one after the other and keeps none of them; the stream it writes to stays open.
 *
 * <p>The same documents in the same order make the same bytes. What is closed before it was finished stays cut off, so
 * that nobody takes it for the whole.
 */
public interface DirectoryWriter extends Closeable {

    /**
     * Writes what the public may see of a document.
     *
     * @throws IllegalStateException if the form keeps each kind together and this one was left already
     */
    void write(EntityKind kind, ObjectNode document) throws IOException;

    /** Writes the end, after which nothing more may come. */
    void finish() throws IOException;
}

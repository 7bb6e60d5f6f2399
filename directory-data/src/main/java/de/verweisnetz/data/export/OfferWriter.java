package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes offers one after the other as rows of one table and keeps none of them; the stream it writes to stays open.
 *
 * <p>Cells that a spreadsheet would take for a formula get an apostrophe in front. The same offers make the same bytes.
 */
public interface OfferWriter extends Closeable {

    /**
     * Writes one row.
     *
     * @param facts the offer in the form in which counsellors read one: its address is that of the facts' visibility
     */
    void write(JsonNode facts) throws IOException;

    /** Writes the end; without it the file stays cut off. */
    void finish() throws IOException;
}

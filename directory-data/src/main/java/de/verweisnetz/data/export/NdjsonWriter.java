package de.verweisnetz.data.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a document a line with its kind beside it, for those who read line by line. */
final class NdjsonWriter implements DirectoryWriter {
    private final JsonGenerator json;

    NdjsonWriter(OutputStream out) throws IOException {
        json = ExportJson.MAPPER.createGenerator(out);
        json.setPrettyPrinter(null);
        json.setRootValueSeparator(null);
    }

    @Override
    public void write(EntityKind kind, ObjectNode document) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind.singular());
        json.writeFieldName("document");
        json.writeTree(LastLook.at(kind, document));
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

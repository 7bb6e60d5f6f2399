package de.verweisnetz.data.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the bundle that {@link de.verweisnetz.data.exchange.BundleReader} reads, a list a kind. */
final class BundleWriter implements DirectoryWriter {
    private final JsonGenerator json;
    private final Set<EntityKind> begun = EnumSet.noneOf(EntityKind.class);
    private @Nullable EntityKind current;

    BundleWriter(OutputStream out, ExportHeader header) throws IOException {
        json = ExportJson.MAPPER.createGenerator(out);
        json.writeStartObject();
        json.writeStringField("hsds_version", DirectoryBundle.HSDS_VERSION);
        json.writeObjectFieldStart("source");
        json.writeStringField("name", header.source());
        json.writeBooleanField("republish", header.republish());
        if (header.licence() != null) {
            json.writeStringField("licence", header.licence());
        }
        json.writeEndObject();
    }

    @Override
    public void write(EntityKind kind, ObjectNode document) throws IOException {
        if (kind != current) {
            begin(kind);
        }
        json.writeTree(LastLook.at(kind, document));
    }

    @Override
    public void finish() throws IOException {
        end();
        json.writeEndObject();
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void begin(EntityKind kind) throws IOException {
        if (!begun.add(kind)) {
            throw new IllegalStateException("The list of " + kind.property() + " has ended already");
        }
        end();
        json.writeArrayFieldStart(kind.property());
        current = kind;
    }

    private void end() throws IOException {
        if (current != null) {
            json.writeEndArray();
        }
    }
}

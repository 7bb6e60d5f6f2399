package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import java.util.Locale;

/** One document of a bundle with the hash of its canonical form. */
record ImportedDocument(String kind, String id, ObjectNode body, String hash) {

    static ImportedDocument of(EntityKind kind, ObjectNode body) {
        var id = body.path("id").asText().toLowerCase(Locale.ROOT);
        return new ImportedDocument(kind.singular(), id, body, Canonical.hash(body));
    }

    /** Kind and id: ids are unique within a kind only. */
    String key() {
        return kind + "/" + id;
    }
}

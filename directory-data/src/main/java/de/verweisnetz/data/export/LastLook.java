package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.ExportView;
import de.verweisnetz.data.exchange.SecretPlace;

/** The last look at a document before it leaves, whatever those before have done. */
final class LastLook {
    private LastLook() {}

    static ObjectNode at(EntityKind kind, ObjectNode document) {
        return ExportView.of(kind == EntityKind.LOCATION ? SecretPlace.strip(document) : document);
    }
}

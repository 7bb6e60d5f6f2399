package de.verweisnetz.directory.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import java.time.Instant;

/**
 * A document with those that belong to it nested in it, still as they are stored.
 *
 * @param newest when the document or anything nested in it changed
 */
record Family(ObjectNode whole, Instant newest) {

    /** As the API writes times. */
    String changed() {
        return Json.MAPPER.convertValue(newest, String.class);
    }
}

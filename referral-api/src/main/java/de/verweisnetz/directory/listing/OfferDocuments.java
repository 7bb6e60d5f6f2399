package de.verweisnetz.directory.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.Profile;

/** The four HSDS documents that make one offer. */
public record OfferDocuments(ObjectNode offer, ObjectNode service, ObjectNode location, ObjectNode organization) {

    static JsonNode german(ObjectNode document) {
        return document.path(Profile.PROPERTY);
    }
}

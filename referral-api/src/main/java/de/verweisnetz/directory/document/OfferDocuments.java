package de.verweisnetz.directory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The four HSDS documents that make one offer. */
public record OfferDocuments(ObjectNode offer, ObjectNode service, ObjectNode location, ObjectNode organization) {}

package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** What the columns of one shape of file from one source mean. */
public record RememberedMapping(UUID id, String shape, JsonNode header, JsonNode mapping, Instant changedAt) {}

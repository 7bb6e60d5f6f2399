package de.verweisnetz.directory.exchange;

import java.time.Instant;
import java.util.UUID;

/** Who imports, when, from which source. */
record ImportRun(UUID id, UUID source, UUID member, Instant at) {}

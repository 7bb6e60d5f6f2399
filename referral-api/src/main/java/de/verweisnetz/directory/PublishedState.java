package de.verweisnetz.directory;

import java.time.Instant;

/**
 * Which state of the published directory readers see.
 *
 * @param token another one after every change
 * @param since when this node first saw it
 */
public record PublishedState(String token, Instant since) {}

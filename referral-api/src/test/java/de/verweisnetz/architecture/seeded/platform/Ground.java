package de.verweisnetz.architecture.seeded.platform;

/** What others may import. */
public record Ground() {}

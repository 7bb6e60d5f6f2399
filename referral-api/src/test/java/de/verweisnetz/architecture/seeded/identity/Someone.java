package de.verweisnetz.architecture.seeded.identity;

import de.verweisnetz.architecture.seeded.platform.Ground;

/** Fine by itself. */
public record Someone(Ground ground) {}

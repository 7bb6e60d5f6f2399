package de.verweisnetz.architecture.seeded.notification;

/** Fine by itself. */
public record Mail() {}

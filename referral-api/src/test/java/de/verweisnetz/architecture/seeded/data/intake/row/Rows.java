package de.verweisnetz.architecture.seeded.data.intake.row;

/** A room of the intake. */
public record Rows() {}

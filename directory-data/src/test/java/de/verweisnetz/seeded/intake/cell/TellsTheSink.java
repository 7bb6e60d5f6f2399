package de.verweisnetz.seeded.intake.cell;

import de.verweisnetz.seeded.intake.AsksACell;

/** A room may know what is said. */
public record TellsTheSink(AsksACell said) {}

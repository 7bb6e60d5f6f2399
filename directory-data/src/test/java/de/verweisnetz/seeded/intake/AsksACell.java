package de.verweisnetz.seeded.intake;

import de.verweisnetz.seeded.intake.cell.TellsTheSink;

/** What is said to the intake, yet it looks into a room. */
public record AsksACell(TellsTheSink cell) {}

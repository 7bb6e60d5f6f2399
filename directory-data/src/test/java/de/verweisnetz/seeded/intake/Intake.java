package de.verweisnetz.seeded.intake;

import de.verweisnetz.seeded.intake.row.KnowsCells;

/** The door may know the rooms. */
public record Intake(KnowsCells rows) {}

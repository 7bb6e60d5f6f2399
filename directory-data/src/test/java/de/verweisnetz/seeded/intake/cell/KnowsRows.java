package de.verweisnetz.seeded.intake.cell;

import de.verweisnetz.seeded.intake.row.KnowsCells;

/** A room that knows the one by which it is known. */
public record KnowsRows(KnowsCells rows) {}

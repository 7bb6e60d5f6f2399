package de.verweisnetz.seeded.intake.row;

import de.verweisnetz.seeded.intake.cell.KnowsRows;

/** A room that knows the one by which it is known. */
public record KnowsCells(KnowsRows cells) {}

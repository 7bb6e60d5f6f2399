package de.verweisnetz.seeded.place;

import de.verweisnetz.seeded.seed.KnowsThePlaces;

/** The other half of a circle. */
public record KnowsTheSeed(KnowsThePlaces places) {}

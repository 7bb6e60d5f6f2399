package de.verweisnetz.seeded.seed;

import de.verweisnetz.seeded.place.KnowsTheSeed;

/** One half of a circle. */
public record KnowsThePlaces(KnowsTheSeed seed) {}

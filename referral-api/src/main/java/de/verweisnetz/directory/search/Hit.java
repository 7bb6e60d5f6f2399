package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import org.jspecify.annotations.Nullable;

/** One row of a result. */
record Hit(Position position, @Nullable Double distanceKm, long version, OfferFacts facts) {}

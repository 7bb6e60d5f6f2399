package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferFacts;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result.
 *
 * @param distanceKm as it may be told; null where it may not
 * @param used which words of the text it uses itself, see {@link TextSearch#used}
 */
record Hit(
        Position position, @Nullable Double distanceKm, long version, OfferFacts facts, String answerMode, int used) {}

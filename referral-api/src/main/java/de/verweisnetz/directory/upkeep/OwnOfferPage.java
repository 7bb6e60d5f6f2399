package de.verweisnetz.directory.upkeep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of offers.
 *
 * @param cursor leads to the next page, absent on the last
 */
public record OwnOfferPage(List<OwnOffer> items, @Nullable String cursor, int total, boolean totalCapped) {}

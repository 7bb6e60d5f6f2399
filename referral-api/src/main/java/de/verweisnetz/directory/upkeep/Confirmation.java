package de.verweisnetz.directory.upkeep;

import de.verweisnetz.directory.OfferView.Verification;
import java.time.LocalDate;
import java.util.UUID;

/** An offer that somebody said is still correct, and how long that holds. */
public record Confirmation(UUID id, LocalDate verifiedOn, LocalDate validUntil, Verification verification) {}

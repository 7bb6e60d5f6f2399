package de.verweisnetz.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record of a consent is the one that was made.
 *
 * @param madeOn the day, where it is
 */
public record ConsentProof(boolean proved, @Nullable LocalDate madeOn) {}

package de.verweisnetz.referral.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Where the client lives, as roughly as she said it.
 *
 * @param code postcode or AGS of the Kreis; null abroad and when unknown
 */
public record Region(RegionKind kind, @Nullable String code) {}

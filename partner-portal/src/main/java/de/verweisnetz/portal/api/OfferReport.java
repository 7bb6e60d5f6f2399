package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** Something about an offer is wrong. */
public record OfferReport(String reason, @Nullable String remark) {}

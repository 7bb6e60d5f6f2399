package de.verweisnetz.portal.api;

import org.jspecify.annotations.Nullable;

/** A card as the team that made it sees it. */
public record Signpost(
        String id,
        String key,
        Referral.OfferName offer,
        String language,
        @Nullable String campaign,
        String text,
        String url,
        boolean givesCodes,
        boolean reviewed,
        int handedOut,
        int codesTaken) {}

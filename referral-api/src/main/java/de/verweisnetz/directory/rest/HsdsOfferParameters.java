package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What services at locations may be asked for by. */
public class HsdsOfferParameters {
    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("taxonomy_term_id")
    @Nullable
    String taxonomyTermId;

    @QueryParam("taxonomy_id")
    @Nullable
    String taxonomyId;

    @QueryParam("organization_id")
    @Nullable
    String organizationId;

    @QueryParam("modified_after")
    @Nullable
    String modifiedAfter;

    @QueryParam("full")
    @Nullable
    String full;

    @QueryParam("page")
    @Nullable
    String page;

    @QueryParam("per_page")
    @Nullable
    String perPage;

    @QueryParam("format")
    @Nullable
    String format;

    @QueryParam("postcode")
    @Nullable
    String postcode;

    @QueryParam("proximity")
    @Nullable
    String proximity;
}

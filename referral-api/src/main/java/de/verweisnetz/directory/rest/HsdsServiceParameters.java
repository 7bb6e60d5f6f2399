package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What services may be asked for by. */
public class HsdsServiceParameters {
    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("page")
    @Nullable
    String page;

    @QueryParam("per_page")
    @Nullable
    String perPage;

    @QueryParam("format")
    @Nullable
    String format;

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

    @QueryParam("minimal")
    @Nullable
    String minimal;

    @QueryParam("full")
    @Nullable
    String full;
}

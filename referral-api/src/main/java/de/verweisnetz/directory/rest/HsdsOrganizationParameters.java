package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What organisations may be asked for by. */
public class HsdsOrganizationParameters {
    @QueryParam("search")
    @Nullable
    String search;

    @QueryParam("full_service")
    @Nullable
    String fullService;

    @QueryParam("full")
    @Nullable
    String full;

    @QueryParam("taxonomy_term_id")
    @Nullable
    String taxonomyTermId;

    @QueryParam("taxonomy_id")
    @Nullable
    String taxonomyId;

    @QueryParam("page")
    @Nullable
    String page;

    @QueryParam("per_page")
    @Nullable
    String perPage;

    @QueryParam("format")
    @Nullable
    String format;
}

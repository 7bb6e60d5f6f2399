package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What taxonomies may be asked for by. */
public class HsdsTaxonomyParameters {
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
}

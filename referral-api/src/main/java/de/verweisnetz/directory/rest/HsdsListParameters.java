package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What every list of the public directory may be asked for by, taxonomies by nothing else. */
public class HsdsListParameters {
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

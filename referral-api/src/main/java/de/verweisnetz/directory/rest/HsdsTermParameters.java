package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What taxonomy terms may be asked for by. */
public class HsdsTermParameters {
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

    @QueryParam("taxonomy_id")
    @Nullable
    String taxonomyId;

    @QueryParam("top_only")
    @Nullable
    String topOnly;

    @QueryParam("parent_id")
    @Nullable
    String parentId;
}

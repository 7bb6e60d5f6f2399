package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What taxonomy terms may be asked for by. */
public class HsdsTermParameters extends HsdsListParameters {
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

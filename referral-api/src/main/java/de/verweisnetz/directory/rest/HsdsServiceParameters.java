package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What services may be asked for by. */
public class HsdsServiceParameters extends HsdsClassifiedParameters {
    @QueryParam("organization_id")
    @Nullable
    String organizationId;

    @QueryParam("modified_after")
    @Nullable
    String modifiedAfter;

    @QueryParam("minimal")
    @Nullable
    String minimal;
}

package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What services at locations may be asked for by. */
public class HsdsOfferParameters extends HsdsClassifiedParameters {
    @QueryParam("organization_id")
    @Nullable
    String organizationId;

    @QueryParam("modified_after")
    @Nullable
    String modifiedAfter;

    @QueryParam("postcode")
    @Nullable
    String postcode;

    @QueryParam("proximity")
    @Nullable
    String proximity;
}

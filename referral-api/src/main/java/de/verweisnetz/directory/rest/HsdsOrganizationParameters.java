package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What organisations may be asked for by. */
public class HsdsOrganizationParameters extends HsdsClassifiedParameters {
    @QueryParam("full_service")
    @Nullable
    String fullService;
}

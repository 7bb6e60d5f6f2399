package de.verweisnetz.directory.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How much of one organisation is asked for. */
public class HsdsDetailParameters {
    @QueryParam("full_service")
    @Nullable
    String fullService;
}

package de.verweisnetz.reporting.rest;

import de.verweisnetz.reporting.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What waits for the caller. */
@RequestScoped
@Path("v1/me/waiting")
public class WaitingResource {
    @Inject
    private Waiting waiting;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        return Response.ok(Map.of("items", waiting.list()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

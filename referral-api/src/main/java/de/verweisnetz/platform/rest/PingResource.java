package de.verweisnetz.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** Answers as soon as the application can answer. */
@ApplicationScoped
@Path("v1/ping")
public class PingResource {

    @GET
    @Produces("application/json")
    public Map<String, String> ping() {
        return Map.of("status", "up");
    }
}

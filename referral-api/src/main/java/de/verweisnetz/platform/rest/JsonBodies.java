package de.verweisnetz.platform.rest;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import de.verweisnetz.platform.json.Json;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Reads and writes JSON bodies with {@link Json#MAPPER}, whatever binding the runtime prefers. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodies extends JacksonJsonProvider {

    public JsonBodies() {
        super(Json.MAPPER);
    }
}

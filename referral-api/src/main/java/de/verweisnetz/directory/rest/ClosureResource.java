package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.Capacities;
import de.verweisnetz.directory.OfferId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.UUID;

/** Closing an offer for a time, and opening it again. */
@RequestScoped
@Path("v1/offers/{id}/closure")
@Produces("application/json")
public class ClosureResource {
    @Inject
    private Capacities capacities;

    @PUT
    @Consumes("application/json")
    public Closure close(@PathParam("id") UUID id, @NotNull @Valid Closure request) {
        capacities.close(new OfferId(id), request.until());
        return request;
    }

    @DELETE
    public void reopen(@PathParam("id") UUID id) {
        capacities.reopen(new OfferId(id));
    }

    record Closure(@NotNull LocalDate until) {}
}

package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.Capacities;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The capacity light, in one call. */
@RequestScoped
@Path("v1/offers/{id}/capacity")
@Produces("application/json")
@Consumes("application/json")
public class CapacityResource {
    @Inject
    private Capacities capacities;

    @PUT
    public OfferFacts.Capacity set(@PathParam("id") UUID id, @NotNull @Valid CapacityRequest request) {
        return capacities.set(new OfferId(id), request.light(), request.waitingDays());
    }

    record CapacityRequest(
            @NotNull @Pattern(regexp = "OPEN|FULL|UNKNOWN") String light,
            @Min(0) @Max(730) @Nullable Integer waitingDays) {}
}

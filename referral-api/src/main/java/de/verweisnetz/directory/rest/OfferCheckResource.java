package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.upkeep.OfferCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** What is open about one offer. */
@RequestScoped
@Path("v1/offers/{id}/check")
@Produces("application/json")
public class OfferCheckResource {
    @Inject
    private OfferChecks checks;

    @GET
    public OfferCheck find(@PathParam("id") UUID id) {
        return checks.find(new OfferId(id));
    }
}

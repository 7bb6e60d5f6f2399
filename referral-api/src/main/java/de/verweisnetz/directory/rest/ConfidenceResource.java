package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.upkeep.Confidence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;

/** How far an entry can be trusted. */
@RequestScoped
@Path("v1/offers/{id}/confidence")
@Produces("application/json")
public class ConfidenceResource {
    @Inject
    private OfferChecks checks;

    @Context
    private HttpHeaders headers;

    @GET
    public Confidence find(@PathParam("id") UUID id) {
        return ConfidenceWords.in(headers.getAcceptableLanguages()).explain(checks.confidence(new OfferId(id)));
    }
}

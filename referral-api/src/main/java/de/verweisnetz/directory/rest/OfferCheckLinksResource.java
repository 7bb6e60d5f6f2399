package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.CheckLinks;
import de.verweisnetz.directory.OfferId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links that a coordinator passes on to a contact. */
@RequestScoped
@Path("v1/offers/{id}/check-links")
@Produces("application/json")
public class OfferCheckLinksResource {
    @Inject
    private CheckLinks links;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    @POST
    public CheckLink create(@PathParam("id") UUID id) {
        var asked = links.create(new OfferId(id));
        return new CheckLink(publicUrl + "/c/" + asked.token(), asked.expiresAt(), asked.offers());
    }

    record CheckLink(String url, Instant expiresAt, List<String> offers) {}
}

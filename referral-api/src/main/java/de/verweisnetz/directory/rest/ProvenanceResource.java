package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.ImportDetails;
import de.verweisnetz.directory.ProvenanceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;

/** Where documents came from. */
@RequestScoped
@Path("v1/provenance")
@Produces("application/json")
public class ProvenanceResource {
    @Inject
    private ImportDetails details;

    record Items(List<ProvenanceView> items) {}

    @GET
    @Path("{kind}/{id}")
    public Items find(@PathParam("kind") String kind, @PathParam("id") UUID id) {
        return new Items(details.provenance(kind, id));
    }
}

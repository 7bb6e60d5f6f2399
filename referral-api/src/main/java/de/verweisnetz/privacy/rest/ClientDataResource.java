package de.verweisnetz.privacy.rest;

import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.privacy.RightsRequest;
import de.verweisnetz.privacy.SubjectCredential;
import de.verweisnetz.privacy.SubjectRights;
import de.verweisnetz.privacy.TicketRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a client may ask for: POST throughout, because her credential must not stand in an address. */
@RequestScoped
@Path("v1/client-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LimitedByNetwork
public class ClientDataResource {
    @Inject
    private SubjectRights rights;

    @POST
    @Path("export")
    public Response export(@NotNull @Valid SubjectCredential credential) {
        return PrivateAnswers.file(rights.export(credential), "verweisnetz-daten.json");
    }

    @POST
    @Path("requests")
    public Response request(@NotNull @Valid RightsRequest request) {
        return PrivateAnswers.ok(rights.request(request));
    }

    @POST
    @Path("restriction/lifting")
    public Response lift(@NotNull @Valid SubjectCredential credential) {
        rights.lift(credential);
        return Response.noContent().build();
    }

    @POST
    @Path("requests/status")
    public Response status(@NotNull @Valid TicketRequest ticket) {
        return PrivateAnswers.ok(rights.status(ticket));
    }
}

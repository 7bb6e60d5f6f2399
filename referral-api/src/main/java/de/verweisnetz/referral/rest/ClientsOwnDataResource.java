package de.verweisnetz.referral.rest;

import de.verweisnetz.platform.rest.LimitedByNetwork;
import de.verweisnetz.referral.ClientPageRequest;
import de.verweisnetz.referral.ClientsOwnData;
import de.verweisnetz.referral.OwnDataRequest;
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

/** The client's contact data on her page: POST, because her credential must not stand in an address. */
@RequestScoped
@Path("v1/client-page/contact-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClientsOwnDataResource {
    @Inject
    private ClientsOwnData data;

    @POST
    @LimitedByNetwork
    public Response look(@NotNull @Valid ClientPageRequest request) {
        return ReferralAnswers.unversioned(data.look(request));
    }

    @POST
    @Path("entry")
    @LimitedByNetwork
    public Response enter(@NotNull @Valid OwnDataRequest request) {
        return ReferralAnswers.unversioned(data.enter(request));
    }
}
